package org.qantara.hrxml;

import java.util.Optional;
import org.qantara.model.CodeSystem;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.Licence;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads {@code PositionQualifications}: what whoever applies has to bring. */
final class RequirementsReader {
    private final Vacancy.Draft draft;
    private final LossReport losses;

    RequirementsReader(Vacancy.Draft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    void read(Node qualifications) {
        qualifications.children(node -> {
            switch (Dialect.name(node)) {
                case "PositionCompetency" -> new Competency().read(node);
                case "EducationRequirement" -> education(node);
                case "ExperienceSummary" -> node.children(this::experience);
                case "LicenseTypeCode" -> licence(node);
                case "License" ->
                    node.children(child -> {
                        if (Dialect.name(child).equals("LicenseTypeCode")) licence(child);
                    });
                default -> {}
            }
        });
    }

    private void education(Node requirement) {
        var level = new Term[1];
        requirement.children(node -> {
            if (Dialect.name(node).equals("EducationLevelCode")) level[0] = EducationReader.level(level[0], node);
        });
        if (level[0] != null) draft.education.add(level[0]);
    }

    /** How long, in the unit that is named: {@code 2 year}. */
    private void experience(Node category) {
        if (!Dialect.name(category).equals("ExperienceCategory")) return;
        category.children(node -> {
            if (!Dialect.name(node).equals("Measure")) return;
            if (draft.experience != null) {
                node.lost(Loss.Reason.ONLY_FIRST_KEPT);
                return;
            }
            var unit = node.attribute("unitCode");
            var length = node.text();
            if (!length.isEmpty()) draft.experience = Text.plain(unit == null ? length : length + " " + unit);
            else if (unit != null) losses.add(node.path() + "/@unitCode", Loss.Reason.NO_PLACE);
        });
    }

    private void licence(Node node) {
        var code = node.text();
        if (code.isEmpty()) return;
        var driving = Licence.driving(code);
        draft.licences.add(
                Codes.driving(driving.category()).isPresent()
                        ? driving
                        : new Licence(
                                Licence.Kind.PROFESSIONAL,
                                Term.of(node.name(), code),
                                Optional.empty(),
                                Period.UNKNOWN));
    }

    /** A language with the level that is needed, or a skill. */
    private final class Competency {
        private String idAt;
        private String id;
        private String taxonomyAt;
        private String taxonomy;
        private String nameAt;
        private String name;
        private String levelAt;
        private String level;

        void read(Node competency) {
            competency.children(this::part);
            if ("language".equalsIgnoreCase(taxonomy)) language();
            else skill();
        }

        private void part(Node node) {
            switch (Dialect.name(node)) {
                case "CompetencyID" -> {
                    idAt = node.path();
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
                case "RequiredProficiencyLevel" -> node.children(this::level);
                default -> {}
            }
        }

        private void level(Node node) {
            if (!Dialect.name(node).equals("ScoreText")) return;
            levelAt = node.path();
            level = Values.text(level, node);
        }

        private void language() {
            var known = id == null ? null : Values.language(reason -> losses.add(idAt, reason), id, false);
            if (known == null) known = Values.labelled(name);
            else if (name != null && known.label().isEmpty()) known = new Term(known.codes(), Optional.of(name));
            else if (name != null) losses.add(nameAt, Loss.Reason.NO_PLACE);
            if (known == null) {
                lost(levelAt, level);
                return;
            }
            var cefr = level == null ? null : Values.cefr(level);
            draft.languages.add(new LanguageRequirement(
                    known, Optional.ofNullable(cefr), Optional.ofNullable(cefr == null ? level : null)));
        }

        private void skill() {
            if (taxonomy != null && !taxonomy.equalsIgnoreCase("other"))
                losses.add(taxonomyAt, Loss.Reason.UNKNOWN_CODE);
            lost(levelAt, level);
            boolean coded = id != null && id.contains("/esco/");
            if (coded) draft.skills.add(Term.of(CodeSystem.ESCO_SKILL, id, name));
            else if (id != null) {
                draft.skills.add(Term.labelled(id));
                if (!id.equals(name)) lost(nameAt, name);
            } else if (name != null) draft.skills.add(Term.labelled(name));
        }

        private void lost(String at, String text) {
            if (text != null) losses.add(at, Loss.Reason.NO_PLACE);
        }
    }
}
