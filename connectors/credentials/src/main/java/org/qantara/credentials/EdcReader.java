package org.qantara.credentials;

import java.util.ArrayList;
import java.util.List;
import org.qantara.model.LearningUnit;
import org.qantara.model.Text;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads the credential itself: who says what of whom. */
final class EdcReader {
    private static final String TYPE = "EuropeanDigitalCredential";
    private static final String SUBJECT = "/credentialSubject";

    private final String format;
    private final Original.Draft draft;
    private final LossReport report;
    private final List<LearningUnit.Draft> units = new ArrayList<>();
    private final List<Text> displayed = new ArrayList<>();
    private final Awarding awarding = new Awarding();
    private boolean isOne;

    EdcReader(String format, LossReport report) {
        this.format = format;
        this.report = report;
        this.draft = new Original.Draft(format);
    }

    Original.Draft read(Node root) {
        root.fields(this::field, "type", "identifier", "@context");
        if (!isOne) throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "/type", format, "JSON"));
        if (draft.award.person.isNobody()) throw Refusal.missing(SUBJECT + "/fullName");
        finish();
        return draft;
    }

    private void field(Node field) {
        var award = draft.award;
        switch (field.name()) {
            case "type" -> isOne |= field.text().equals(TYPE);
            case "@context", "credentialSchema" -> field.ignore();
            case "id" -> award.provenance.documentId = field.textOrNull();
            case "identifier" -> award.id = Identifiers.first(field, award.id);
            case "credentialProfiles" -> award.credentialKind = Concepts.term(field);
            case "displayParameter" -> field.fields(this::display);
            case "credentialSubject" -> new SubjectReader(award.person, claims()).read(field);
            case "issuer" -> awarding.issuer(field);
            case "issued" -> awarding.issued(field);
            case "issuanceDate" -> award.provenance.created = field.textOrNull();
            case "validUntil" -> award.expires = Dates.read(field);
            case "proof" -> {
                draft.proof = !field.isNull();
                field.ignore();
            }
            default -> {}
        }
    }

    private ClaimReader claims() {
        return new ClaimReader(units, awarding, report);
    }

    /** What people are shown of it; how it looks is passed over. */
    private void display(Node field) {
        switch (field.name()) {
            case "title" -> displayed.addAll(Texts.all(field));
            case "description" -> draft.award.descriptions.addAll(Texts.all(field));
            case "primaryLanguage" -> language(field);
            case "id", "type", "individualDisplay", "language" -> field.ignore();
            default -> {}
        }
    }

    private void language(Node field) {
        var language = Concepts.language(field);
        if (language != null)
            draft.award.provenance.language = language.codes().isEmpty()
                    ? null
                    : Languages.code(language.codes().getFirst().value());
    }

    private void finish() {
        var award = draft.award;
        awarding.into(award, report);
        award.titles.addAll(displayed);
        if (!units.isEmpty()) {
            var first = units.getFirst();
            if (award.titles.isEmpty()) award.titles.addAll(first.titles);
            award.level = first.level;
            award.field = first.field;
            award.grade = first.grade;
        }
        if (award.titles.isEmpty()) throw Refusal.missing("/displayParameter/title");
        units.forEach(unit -> award.units.add(unit.done()));
    }
}
