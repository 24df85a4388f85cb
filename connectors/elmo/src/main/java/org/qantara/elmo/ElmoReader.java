package org.qantara.elmo;

import java.util.ArrayList;
import java.util.List;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Credential;
import org.qantara.model.LearningUnit;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a document with one report. */
final class ElmoReader {
    private static final String REPORT = "/" + Version.ROOT + "/report";

    private final FormatId format;
    private final LossReport losses;
    private final Payload document;
    private final Award.Draft award;
    private final List<LearningUnit.Draft> units = new ArrayList<>();
    private final AttachmentReader attachments;
    private int specifications;
    private boolean signed;

    /** @param format what the reader is known by */
    ElmoReader(FormatId format, LossReport losses, Payload document) {
        this.format = format;
        this.losses = losses;
        this.document = document;
        this.award = new Award.Draft(format.value());
        this.attachments = new AttachmentReader();
    }

    /** @throws Refusal if it is another document, one about nobody, or one of none or several reports */
    Award read(Node root) {
        award.provenance.version = Version.of(root.namespace(), root.name())
                .orElseThrow(
                        () -> new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "", format.value(), root.name())))
                .number();
        root.fields(this::field, "report", "attachment");
        if (award.person.isNobody()) throw Refusal.missing("/" + Version.ROOT + "/learner/familyName");
        if (award.titles.isEmpty()) throw Refusal.missing(REPORT + "/learningOpportunitySpecification/title");
        credential();
        units.forEach(unit -> award.units.add(unit.done()));
        return award.done();
    }

    private void field(Node field) {
        switch (field.name()) {
            case "generatedDate" -> award.provenance.created = field.textOrNull();
            case "learner" -> new LearnerReader(award.person, losses).read(field);
            case "report" -> report(field);
            case "attachment" -> attachments.read(field);
            case "Signature" -> {
                if (!field.namespace().equals(Signatures.NAMESPACE)) return;
                signed = true;
                field.ignore();
            }
            default -> {}
        }
    }

    private void report(Node node) {
        if (node.number() > 1) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, node.path(), Rule.ONE_RECORD));
        node.fields(
                field -> {
                    switch (field.name()) {
                        case "issuer" -> award.awardingBody = IssuerReader.read(field);
                        case "learningOpportunitySpecification" -> specification(field);
                        case "issueDate" -> award.provenance.updated = field.textOrNull();
                        case "attachment" -> attachments.read(field);
                        default -> {}
                    }
                },
                "learningOpportunitySpecification",
                "gradingScheme",
                "attachment",
                "resultOfRecognition");
    }

    private void specification(Node node) {
        boolean first = specifications++ == 0;
        var reader = new SpecificationReader(units, losses, first ? award : null);
        reader.read(node, Integer.toString(specifications));
    }

    /** What is signed is the whole document, attachments included. */
    private void credential() {
        if (signed) {
            attachments.lost(losses);
            award.credential =
                    new Credential(Payload.XML, new Bytes(document.bytes()), Signatures.status(document.bytes()));
        } else award.credential = attachments.credential();
    }
}
