package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Certificate;
import org.qantara.model.Licence;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads the skills, languages apart. */
final class SkillsReader {
    private final CandidateDraft draft;
    private final Values values;

    SkillsReader(CandidateDraft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void skill(Node skill) {
        switch (skill.name()) {
            case "Linguistic" -> skill.children(this::language);
            case "Communication" -> skill.children(field -> described(field, Skill.Kind.COMMUNICATION));
            case "Organisational" -> skill.children(field -> described(field, Skill.Kind.ORGANISATIONAL));
            case "JobRelated" -> skill.children(field -> described(field, Skill.Kind.JOB_RELATED));
            case "Other" -> skill.children(field -> described(field, Skill.Kind.OTHER));
            case "Computer" -> skill.children(this::computer);
            case "Driving" -> skill.children(this::driving);
            default -> {}
        }
    }

    private void language(Node language) {
        switch (language.name()) {
            case "MotherTongueList", "ForeignLanguageList" -> language.children(this::language);
            case "MotherTongue" -> new LanguageReader(draft.languages, values, true).read(language);
            case "ForeignLanguage" -> new LanguageReader(draft.languages, values, false).read(language);
            default -> {}
        }
    }

    private void described(Node field, Skill.Kind kind) {
        if (!field.name().equals("Description")) return;
        var text = Html.text(field.text());
        if (text != null) draft.skills.add(Skill.described(kind, text));
    }

    private void computer(Node field) {
        switch (field.name()) {
            case "Description" -> described(field, Skill.Kind.DIGITAL);
            case "ProficiencyLevel" -> field.children(this::competence);
            case "VerifiedBy", "Certificate" -> field.children(this::computer);
            case "Title" -> {
                var title = field.textOrNull();
                if (title != null) draft.certificates.add(Certificate.titled(title));
            }
            default -> {}
        }
    }

    private void competence(Node field) {
        if (!Codes.COMPETENCES.contains(field.name())) return;
        var level = field.textOrNull();
        if (level == null) return;
        if (!level.equals("A") && !level.equals("B") && !level.equals("C")) field.lost(Loss.Reason.UNKNOWN_CODE);
        var name = Term.of(Codes.DIGITAL, field.name());
        draft.skills.add(
                new Skill(Skill.Kind.DIGITAL, Optional.of(name), Optional.of(level), List.of(), Optional.empty()));
    }

    private void driving(Node field) {
        if (field.name().equals("Description")) licence(field, field.textOrChildren(this::licence));
    }

    private void licence(Node field) {
        if (field.name().equals("Licence")) licence(field, field.text());
    }

    private void licence(Node field, String category) {
        if (category.isEmpty()) return;
        if (!Codes.LICENCES.contains(category)) field.lost(Loss.Reason.UNKNOWN_CODE);
        draft.licences.add(Licence.driving(category));
    }
}
