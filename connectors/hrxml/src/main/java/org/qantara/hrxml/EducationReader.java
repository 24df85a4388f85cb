package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Education;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code EducationOrganizationAttendance}. */
final class EducationReader {
    private final Dialect dialect;
    private final LossReport losses;
    private final Education.Draft education = new Education.Draft();
    private final PeriodDraft period = new PeriodDraft();
    private String degree;
    private String program;
    private String number;
    private String creditType;
    private String awardedAt;
    private PartialDate awarded;

    private EducationReader(Dialect dialect, LossReport losses) {
        this.dialect = dialect;
        this.losses = losses;
    }

    static void read(Node node, List<Education> education, Dialect dialect, LossReport losses) {
        var reader = new EducationReader(dialect, losses);
        node.children(reader::read);
        reader.finish();
        education.add(reader.education.done());
    }

    private void read(Node node) {
        if (OrganisationReader.read(node, education.organisation, losses)) return;
        switch (Dialect.name(node)) {
            case "ProgramName" -> program = Values.text(program, node);
            case "EducationLevelCode", "EducationalLevelCode" -> education.level = level(education.level, node);
            case "AttendancePeriod" -> period.read(node);
            case "EducationDegree", "EducationalDegree" -> node.children(this::degree);
            case "Link" -> education.url = Values.text(education.url, node);
            default -> {}
        }
    }

    private void degree(Node node) {
        switch (Dialect.name(node)) {
            case "DegreeName" -> degree = Values.text(degree, node);
            case "DegreeTypeCode" -> education.kind = Values.text(education.kind, node);
            case "DegreeDate" -> {
                awardedAt = node.path();
                awarded = PeriodDraft.date(awarded, node);
            }
            case "DegreeMajor" -> node.children(this::major);
            case "FieldOfStudy" -> field(node);
            case "FinalGrade" -> node.children(this::grade);
            case "Thesis" -> education.thesis = Values.prose(education.thesis, node);
            case "OccupationalSkillsCovered" -> education.description = Values.prose(education.description, node);
            case "NationalClassification" -> national(node);
            case "CreditType" -> creditType = Values.text(creditType, node);
            case "NumberOfCredit" -> number = Values.text(number, node);
            default -> {}
        }
    }

    private void major(Node node) {
        if (Dialect.name(node).equals("ProgramConcentration")) fieldName(node, false);
    }

    private void field(Node node) {
        boolean coded = "URI".equalsIgnoreCase(node.attribute("typeCode"));
        node.children(part -> {
            switch (Dialect.name(part)) {
                case "MainFieldOfStudy", "SpecificFieldOfStudy" ->
                    part.children(name -> {
                        if (Dialect.name(name).equals("ProgramConcentration")) fieldName(name, coded);
                    });
                default -> {}
            }
        });
    }

    private void fieldName(Node node, boolean coded) {
        boolean labelled = education.field != null && education.field.label().isPresent();
        if (!coded && labelled) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        var text = node.text();
        if (text.isEmpty()) return;
        education.field = coded
                ? Values.with(education.field, Code.of(CodeSystem.ISCED_FIELD, text), null)
                : Values.with(education.field, null, text);
    }

    private void grade(Node node) {
        switch (Dialect.name(node)) {
            case "ScoreText", "ScoreNumeric" -> education.grade = Values.text(education.grade, node);
            default -> {}
        }
    }

    private void national(Node node) {
        boolean labelled = education.level != null && education.level.label().isPresent();
        if (labelled) node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        else education.level = Values.with(education.level, null, node.text());
    }

    /** The level with one code more: of ISCED where the list says so, else of the EQF. */
    static Term level(Term kept, Node node) {
        var list = node.attribute("listName");
        var version = node.attribute("listVersionID");
        node.attribute("listURI");
        var label = Values.labelOf(kept, node);
        var text = node.text();
        if (text.isEmpty()) return Values.with(kept, null, label);
        if (list != null && list.contains("ISCED"))
            return Values.with(kept, Code.of(CodeSystem.ISCED_LEVEL, version, text), label);
        var level = Eqf.level(text);
        if (level == null) {
            node.lost(Loss.Reason.UNKNOWN_CODE);
            return Values.with(kept, null, label == null ? text : label);
        }
        var certainty = list == null && text.length() == 1 ? Confidence.GUESSED : Confidence.EXACT;
        return Values.with(kept, new Code(CodeSystem.EQF, Optional.ofNullable(version), level, certainty), label);
    }

    private void finish() {
        education.title = degree == null ? program : degree;
        if (degree != null && program != null && !program.equals(degree)) education.courses.add(program);
        if (number != null) education.credits = creditType == null ? number : number + " " + creditType;
        else education.credits = creditType;
        if (awarded != null) {
            if (period.to == null) period.to = awarded;
            else if (!period.to.equals(awarded)) losses.add(awardedAt, Loss.Reason.NO_PLACE);
        }
        if (dialect.endlessIsCurrent() && period.from != null && period.to == null) period.current = true;
        education.period = period.done();
    }
}
