package org.qantara.hrxml;

import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads a candidate document of either dialect. */
final class CandidateReader {
    private final Dialect dialect;
    private final CandidateDraft draft;
    private final LossReport losses;
    private final SupplierReader supplier = new SupplierReader();
    private boolean profileRead;

    private CandidateReader(Dialect dialect, LossReport losses) {
        this.dialect = dialect;
        this.draft = new CandidateDraft(dialect.id().value());
        this.losses = losses;
    }

    /** @throws Refusal if it is another document, or one of nobody */
    static Candidate read(Node root, Dialect dialect, LossReport losses) {
        if (!dialect.isRoot(root))
            throw new Refusal(
                    Problem.of(ProblemCode.FORMAT_MISMATCH, "", dialect.id().value(), root.name()));
        var reader = new CandidateReader(dialect, losses);
        root.attribute("majorVersionID");
        root.attribute("minorVersionID");
        root.children(reader::read);
        if (reader.draft.isNobody()) throw Refusal.missing("/Candidate/CandidatePerson/PersonName");
        reader.supplier.reportWhatIsNoRepetition(reader.draft, losses);
        return reader.draft.done();
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "DocumentID" -> documentId(node);
            case "CandidateSupplier" -> supplier.read(node, draft.provenance);
            case "CandidatePerson" -> PersonReader.read(node, draft, losses);
            case "CandidateProfile" -> profile(node);
            case "RenderingInformation" -> node.ignore();
            default -> {}
        }
    }

    /** Exports of the Europass editor leave the text empty and put the id into {@code @schemeID}. */
    private void documentId(Node node) {
        if (draft.provenance.documentId != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        draft.provenance.version = node.attribute("schemeVersionID");
        node.attribute("schemeName");
        var path = node.path();
        var scheme = node.attribute("schemeID");
        var text = node.textOrNull();
        draft.provenance.documentId = text == null ? scheme : text;
        if (text != null && scheme != null) losses.add(path + "/@schemeID", Loss.Reason.NO_PLACE);
    }

    /** Profiles repeat the same person in other languages; the first is the master. */
    private void profile(Node node) {
        if (profileRead) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        profileRead = true;
        draft.provenance.language = node.attribute("languageCode");
        ProfileReader.read(node, draft, dialect, losses);
    }
}
