package org.qantara.hrxml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code PersonCompetency}: a language with its levels, or a skill. */
final class CompetencyReader {
    private final LossReport losses;
    private final LanguageSkill.Draft language = new LanguageSkill.Draft();
    private String idAt;
    private boolean freeText;
    private String id;
    private String taxonomyAt;
    private String taxonomy;
    private String nameAt;
    private String name;
    private String level;
    private boolean dimensions;

    private CompetencyReader(LossReport losses) {
        this.losses = losses;
    }

    static CompetencyReader read(Node node, LossReport losses) {
        var reader = new CompetencyReader(losses);
        node.children(reader::read);
        return reader;
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "CompetencyID" -> {
                idAt = node.path();
                freeText |= PersonReader.Languages.isFreeText(node);
                id = Values.text(id, node);
            }
            case "TaxonomyID" -> {
                taxonomyAt = node.path();
                taxonomy = Values.text(taxonomy, node);
            }
            case "CompetencyName" -> {
                nameAt = node.path();
                name = Values.text(name, node);
            }
            case "ProficiencyLevel" -> node.children(this::level);
            case "CompetencyDimension" -> {
                dimensions = true;
                new Dimension().read(node);
            }
            default -> {}
        }
    }

    private void level(Node node) {
        switch (Dialect.name(node)) {
            case "ScoreText", "ScoreNumeric" -> level = Values.text(level, node);
            default -> {}
        }
    }

    /** A level in one dimension; the score may come before its type. */
    private final class Dimension {
        private String typeAt;
        private String type;
        private String scoreAt;
        private String score;

        void read(Node dimension) {
            dimension.children(node -> {
                switch (Dialect.name(node)) {
                    case "CompetencyDimensionTypeCode" -> {
                        typeAt = node.path();
                        type = Values.text(type, node);
                    }
                    case "Score" -> node.children(this::score);
                    default -> {}
                }
            });
            if (score == null) return;
            var cefr = Values.cefr(score);
            if (cefr == null) losses.add(scoreAt, Loss.Reason.UNREADABLE);
            else if (!set(cefr)) losses.add(typeAt == null ? scoreAt : typeAt, Loss.Reason.UNKNOWN_CODE);
        }

        private void score(Node node) {
            if (!Dialect.name(node).equals("ScoreText")) return;
            scoreAt = node.path();
            score = Values.text(score, node);
        }

        private boolean set(Cefr cefr) {
            switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
                case "cef-understanding-listening" -> language.listening = cefr;
                case "cef-understanding-reading" -> language.reading = cefr;
                case "cef-speaking-interaction" -> language.spokenInteraction = cefr;
                case "cef-speaking-production" -> language.spokenProduction = cefr;
                case "cef-writing-production" -> language.writing = cefr;
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean isLanguage() {
        if (taxonomy != null) return taxonomy.equalsIgnoreCase("language");
        return dimensions || (id != null && id.length() <= 3 && Languages.code(id) != null);
    }

    String name() {
        return name == null ? id : name;
    }

    void addTo(List<LanguageSkill> languages, List<Skill> skills, Skill.Kind kind) {
        if (isLanguage()) addLanguage(languages);
        else addSkill(skills, kind);
    }

    private void lostId(Loss.Reason reason) {
        losses.add(idAt, reason);
    }

    private void addLanguage(List<LanguageSkill> languages) {
        var term = id == null ? Values.labelled(name) : Values.language(this::lostId, id, freeText);
        if (term == null) return;
        boolean another = id != null
                && name != null
                && term.label().filter(label -> !label.equals(name)).isPresent();
        if (another) losses.add(nameAt, Loss.Reason.NO_PLACE);
        language.language = id == null ? term : Values.with(term, null, name);
        language.fluency = level;
        for (int i = 0; i < languages.size(); i++) {
            var known = languages.get(i);
            if (known.motherTongue() && isSame(known.language(), term) && isBare(known)) {
                language.motherTongue = true;
                languages.set(i, language.done());
                return;
            }
        }
        languages.add(language.done());
    }

    private static boolean isSame(Term one, Term other) {
        return one.codes().equals(other.codes())
                && (!one.codes().isEmpty() || one.label().equals(other.label()));
    }

    private static boolean isBare(LanguageSkill known) {
        return known.listening().isEmpty()
                && known.reading().isEmpty()
                && known.spokenInteraction().isEmpty()
                && known.spokenProduction().isEmpty()
                && known.writing().isEmpty();
    }

    /** An id that is no URI is the skill in words; a name that only repeats it says no more. */
    private void addSkill(List<Skill> skills, Skill.Kind kind) {
        boolean uri = id != null && id.contains("://");
        if (id != null && !uri && name != null && !name.equals(id)) losses.add(idAt, Loss.Reason.NO_PLACE);
        var code = uri ? Code.of(id.contains("/esco/") ? CodeSystem.ESCO_SKILL : "skill", id) : null;
        var term = Values.with(null, code, uri ? name : name());
        if (term == null) return;
        skills.add(new Skill(kind(kind), Optional.of(term), Optional.ofNullable(level), List.of(), Optional.empty()));
    }

    private Skill.Kind kind(Skill.Kind usual) {
        if (taxonomy == null) return usual;
        return switch (taxonomy.toLowerCase(Locale.ROOT)) {
            case "other" -> usual;
            case "digital_skill" -> Skill.Kind.DIGITAL;
            default -> {
                losses.add(taxonomyAt, Loss.Reason.UNKNOWN_CODE);
                yield usual;
            }
        };
    }
}
