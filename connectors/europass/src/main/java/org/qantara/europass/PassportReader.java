package org.qantara.europass;

import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Reads a passport from its root: XML or JSON, new or old. */
final class PassportReader {
    static final String ROOT = "SkillsPassport";
    /** Of versions 1 and 2. */
    static final String OLD_ROOT = "learnerinfo";

    private static final String NAME = "/SkillsPassport/LearnerInfo/Identification/PersonName";
    private static final String OLD_NAME = "/learnerinfo/identification";

    private final CandidateDraft draft;
    private final Values values;

    private PassportReader(FormatId format, LossReport losses) {
        draft = new CandidateDraft(format.value());
        values = new Values(losses);
    }

    static Translation<HubRecord> read(Payload payload, FormatId format) {
        return Documents.read(payload, (root, losses) -> new PassportReader(format, losses).document(root, format));
    }

    private HubRecord document(Node root, FormatId format) {
        switch (root.name()) {
            case ROOT -> passport(root);
            case OLD_ROOT -> new OldPassportReader(draft, values).learner(root);
            case "" -> root.fields(this::json);
            default ->
                throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "", format.value(), "another root element"));
        }
        if (draft.isNobody()) throw Refusal.missing(root.name().equals(OLD_ROOT) ? OLD_NAME : NAME);
        return draft.done();
    }

    private void json(Node key) {
        if (key.name().equals(ROOT)) passport(key);
    }

    private void passport(Node root) {
        language(root.attribute("locale"));
        root.fields(this::part, "AttachmentList", "Attachment", "PrintingPreferences");
    }

    private void part(Node part) {
        switch (part.name()) {
            case "Locale" -> language(part.textOrNull());
            case "DocumentInfo" -> part.fields(this::documentInfo);
            case "PrintingPreferences" -> part.ignore();
            case "LearnerInfo" -> new LearnerReader(draft, values).read(part);
            case "AttachmentList" -> part.children(this::part);
            case "Attachment" -> new FileReader(draft.attachments, values).document(part);
            default -> {}
        }
    }

    private void language(String locale) {
        if (locale != null) draft.provenance.language = locale.replace('_', '-');
    }

    private void documentInfo(Node field) {
        var provenance = draft.provenance;
        switch (field.name()) {
            case "DocumentType" -> provenance.documentType = field.textOrNull();
            case "XSDVersion" -> provenance.version = field.textOrNull();
            case "CreationDate" -> provenance.created = DocumentDates.read(field);
            case "LastUpdateDate" -> provenance.updated = DocumentDates.read(field);
            case "Generator" -> provenance.generator = field.textOrNull();
            case "Copyright", "EuropassLogo" -> field.ignore();
            default -> {}
        }
    }
}
