package org.qantara.hrba;

import org.qantara.model.Vacancy;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a delivery of one posting. */
final class DeliveryReader {
    static final String ROOT = "HRBAXMLJobPositionPosting";
    private static final String POSTING = "/HRBAXMLJobPositionPosting/Data/JobPositionPosting";

    private final Vacancy.Draft draft = new Vacancy.Draft(HrBaPosting.ID.value());
    private final LossReport losses;
    private String supplierAt;
    private String supplier;
    private boolean postingRead;

    private DeliveryReader(LossReport losses) {
        this.losses = losses;
    }

    /** @throws Refusal if it is another document, holds not one posting, or one without an id or a title */
    static Vacancy read(Node root, LossReport losses) {
        if (!root.name().equals(ROOT) || !root.namespace().isEmpty())
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "", HrBaPosting.ID.value(), root.name()));
        return new DeliveryReader(losses).read(root);
    }

    private Vacancy read(Node root) {
        root.fields(node -> {
            switch (node.name()) {
                case "Header" -> node.fields(this::header);
                case "Data" -> node.children(this::data);
                default -> {}
            }
        });
        if (draft.id == null) throw Refusal.missing(POSTING + "/JobPositionPostingId");
        if (draft.titles.isEmpty())
            throw Refusal.missing(POSTING + "/JobPositionInformation/JobPositionTitleDescription");
        supplier();
        return draft.done();
    }

    private void header(Node node) {
        switch (node.name()) {
            case "SupplierId" -> {
                supplierAt = node.path();
                supplier = node.textOrNull();
            }
            case "Timestamp" -> draft.provenance.created = node.textOrNull();
            case "Amount" -> node.ignore();
            case "TypeOfLoad" -> draft.provenance.documentType = node.textOrNull();
            default -> {}
        }
    }

    /** Who delivers is known by the name in the posting, or else by number. */
    private void supplier() {
        if (supplier == null || supplier.equals(draft.provenance.generator)) return;
        if (draft.provenance.generator == null) draft.provenance.generator = supplier;
        else losses.add(supplierAt, Loss.Reason.NO_PLACE);
    }

    private void data(Node node) {
        if (!node.name().equals("JobPositionPosting")) return;
        if (postingRead) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, node.path(), Rule.ONE_RECORD));
        postingRead = true;
        node.fields(new PostingReader(draft, losses)::read);
    }
}
