package org.qantara.europass;

import org.qantara.model.Candidate;
import org.qantara.model.CodeSystem;
import org.qantara.model.Education;
import org.qantara.model.Experience;
import org.qantara.model.Objective;
import org.qantara.model.Organisation;
import org.qantara.model.Text;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Html;
import org.qantara.parsing.Nace;
import org.qantara.spi.Loss;

/** Writes headline, work and education. */
final class CareerWriter {
    private final Candidate candidate;
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    CareerWriter(Candidate candidate, ValueWriter values) {
        this.candidate = candidate;
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    void career() {
        out.begin("Headline");
        headline();
        out.end();
        values.dialect.list("WorkExperience");
        for (int i = 0; i < candidate.experience().size(); i++)
            work(candidate.experience().get(i), Report.item("/experience", i));
        values.dialect.endList();
        values.dialect.list("Education");
        for (int i = 0; i < candidate.education().size(); i++)
            education(candidate.education().get(i), Report.item("/education", i));
        values.dialect.endList();
    }

    /** There is one; a summary takes its place where there is no objective. */
    private void headline() {
        var objective = report.first("/objectives", candidate.objectives());
        objective.ifPresent(this::objective);
        if (objective.isPresent()) report.lost("/summary", candidate.summary());
        else candidate.summary().ifPresent(summary -> statement(summary, "/summary"));
    }

    private void objective(Objective objective) {
        var statement = objective.statement();
        if (objective.kind() == Objective.Kind.PERSONAL_STATEMENT && statement.isPresent()) {
            statement(statement.get(), "/objectives/statement");
            report.lost("/objectives/term", objective.term());
            return;
        }
        type(objective.kind());
        if (objective.term().isPresent()) {
            var label = objective.term().get();
            values.occupation("Description", label, "/objectives/term");
            report.lost("/objectives/statement", statement);
        } else statement.ifPresent(text -> label(text, "/objectives/statement"));
    }

    private void statement(Text text, String at) {
        type(Objective.Kind.PERSONAL_STATEMENT);
        label(text, at);
    }

    private void type(Objective.Kind kind) {
        out.begin("Type");
        out.leaf("Code", Codes.code(kind));
        out.end();
    }

    private void label(Text text, String at) {
        out.begin("Description");
        out.leaf("Label", Html.markup(text));
        out.end();
        report.lost(at + "/language", text.language());
    }

    private void work(Experience work, String at) {
        out.begin("WorkExperience");
        values.period(work.period());
        work.position().ifPresent(position -> values.occupation("Position", position, at + "/position"));
        values.htmlAndItems(
                "Activities", work.description(), at + "/description", work.highlights(), at + "/highlights");
        work.organisation().ifPresent(employer -> organisation("Employer", employer, at + "/organisation", true));
        out.end();
        report.constant(at + "/kind", work.kind(), Experience.Kind.EMPLOYMENT);
        report.lost(at + "/url", work.url());
    }

    private void education(Education education, String at) {
        out.begin("Education");
        values.period(education.period());
        out.leaf("Title", education.title());
        values.htmlAndItems(
                "Activities", education.description(), at + "/description", education.courses(), at + "/courses");
        education.organisation().ifPresent(school -> organisation("Organisation", school, at + "/organisation", false));
        education.level().ifPresent(level -> values.term("Level", level, CodeSystem.EQF, Eqf::level, at + "/level"));
        education
                .field()
                .ifPresent(field ->
                        values.term("Field", field, CodeSystem.ISCED_97, CareerWriter::isced97, at + "/field"));
        out.end();
        report.lost(at + "/kind", education.kind());
        report.lost(at + "/grade", education.grade());
        report.lost(at + "/credits", education.credits());
        report.lost(at + "/thesis", education.thesis());
        report.lost(at + "/url", education.url());
    }

    private static String isced97(String code) {
        return code.length() == 2 && Values.isDigits(code) ? code : null;
    }

    private void organisation(String name, Organisation organisation, String at, boolean withSector) {
        out.begin(name);
        out.leaf("Name", organisation.name());
        out.begin("ContactInfo");
        organisation.address().ifPresent(address -> values.address(address, at + "/address"));
        new ContactWriter(values).organisation(organisation.contacts(), at + "/contacts");
        out.end();
        if (withSector)
            organisation
                    .sector()
                    .ifPresent(sector -> values.term("Sector", sector, CodeSystem.NACE, Nace::section, at + "/sector"));
        else report.lost(at + "/sector", organisation.sector(), Loss.Reason.NO_PLACE);
        out.end();
        report.lost(at + "/description", organisation.description());
        report.lost(at + "/identifiers", organisation.identifiers());
    }
}
