package org.qantara.europass;

import java.util.ArrayList;
import java.util.List;
import org.qantara.model.Candidate;
import org.qantara.model.CodeSystem;
import org.qantara.model.Licence;
import org.qantara.model.Skill;
import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;

/** Writes languages, skills and driving licences. */
final class SkillsWriter {
    private final Candidate candidate;
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    SkillsWriter(Candidate candidate, ValueWriter values) {
        this.candidate = candidate;
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    void skills() {
        out.begin("Skills");
        new LanguageWriter(values).linguistic(candidate.languages());
        described("Communication", Skill.Kind.COMMUNICATION);
        described("Organisational", Skill.Kind.ORGANISATIONAL);
        described("JobRelated", Skill.Kind.JOB_RELATED);
        out.begin("Computer");
        description(Skill.Kind.DIGITAL);
        competences();
        out.end();
        licences();
        described("Other", Skill.Kind.OTHER);
        out.end();
    }

    private void described(String name, Skill.Kind kind) {
        out.begin(name);
        description(kind);
        out.end();
    }

    private void description(Skill.Kind kind) {
        var prose = new SkillProse(report);
        for (int i = 0; i < candidate.skills().size(); i++) {
            var skill = candidate.skills().get(i);
            if (skill.kind() == kind && !isCompetence(skill)) prose.add(skill, Report.item("/skills", i));
        }
        out.leaf("Description", prose.html());
    }

    /** Digital competences assessed in the five fields of the framework, the first of each. */
    private void competences() {
        out.begin("ProficiencyLevel");
        for (var competence : Codes.COMPETENCES) {
            boolean written = false;
            for (int i = 0; i < candidate.skills().size(); i++) {
                var skill = candidate.skills().get(i);
                if (!isCompetence(skill) || !competence.equals(code(skill))) continue;
                var at = Report.item("/skills", i);
                if (written) report.lost(at, skill, Loss.Reason.ONLY_FIRST_KEPT);
                else {
                    out.leaf(competence, skill.level());
                    var name = skill.name().orElseThrow();
                    report.lost(at + "/name/label", name.label());
                    values.codes(name, Codes.DIGITAL, at + "/name/codes");
                }
                written = true;
            }
        }
        out.end();
    }

    private static String code(Skill skill) {
        return skill.name().flatMap(name -> name.code(Codes.DIGITAL)).orElse("");
    }

    private static boolean isCompetence(Skill skill) {
        return skill.kind() == Skill.Kind.DIGITAL
                && Codes.COMPETENCES.contains(code(skill))
                && skill.name().orElseThrow().codes().size() == 1
                && skill.level().filter(List.of("A", "B", "C")::contains).isPresent()
                && skill.keywords().isEmpty()
                && skill.description().isEmpty();
    }

    private void licences() {
        var categories = new ArrayList<String>();
        for (int i = 0; i < candidate.licences().size(); i++) {
            var licence = candidate.licences().get(i);
            var at = Report.item("/licences", i);
            var category = licence.category().code(CodeSystem.DRIVING_LICENCE).filter(Codes.LICENCES::contains);
            if (licence.kind() != Licence.Kind.DRIVING || category.isEmpty()) report.lost(at, licence);
            else {
                categories.add(category.get());
                details(licence, at);
            }
        }
        out.begin("Driving");
        values.dialect.licences(categories);
        out.end();
    }

    private void details(Licence licence, String at) {
        report.lost(at + "/category/label", licence.category().label());
        report.lost(at + "/issuer", licence.issuer());
        report.lost(at + "/validity", licence.validity());
        values.codes(licence.category(), CodeSystem.DRIVING_LICENCE, at + "/category/codes");
    }
}
