package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Education;
import org.qantara.model.Organisation;
import org.qantara.model.Term;
import org.qantara.spi.Loss;

/** Writes {@code EducationHistory}, which is there even when there is no education. */
final class EducationWriter {
    /** Code list DegreeType of EURES. */
    private static final Set<String> DEGREE_TYPES = Set.of(
            "EarlyChildhood",
            "Primary",
            "LowerSecondary",
            "UpperSecondary",
            "PostSecondaryNonTertiary",
            "ShortCycleTertiary",
            "Bachelor",
            "Masters",
            "Doctoral");

    private static final Pattern CREDITS = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)(?: (.+))?");

    private final Out out;
    private final OrganisationWriter organisations;

    EducationWriter(Out out) {
        this.out = out;
        this.organisations = new OrganisationWriter(out);
    }

    void write(List<Education> education) {
        out.begin("EducationHistory");
        for (int i = 0; i < education.size(); i++) attendance(Out.numbered("/education", i), education.get(i));
        out.end();
    }

    private void attendance(String at, Education study) {
        var name = name(study);
        if (name.isEmpty()) {
            out.lost(at, study);
            return;
        }
        out.begin("EducationOrganizationAttendance");
        organisations.nameAndContact(at + "/organisation", study.organisation());
        study.organisation().ifPresent(o -> out.lost(at + "/organisation/sector", o.sector()));
        program(at, study, name.get());
        boolean national = level(at + "/level", study.level());
        period(at + "/period", study);
        if (study.title().isPresent() || hasDegree(study, national)) degree(at, study, name.get(), national);
        else if (!out.isEuropass()) lostGrades(at, study);
        if (out.isEuropass()) out.leaf("Link", study.url());
        else out.lost(at + "/url", study.url());
        out.end();
    }

    /** What it is called, which the formats ask for: its title, or else what is next best. */
    private static Optional<String> name(Education study) {
        return study.title()
                .or(study::kind)
                .or(() -> study.field().flatMap(Term::label))
                .or(() -> study.courses().stream().findFirst())
                .or(() -> study.organisation().flatMap(Organisation::name));
    }

    /** A single course is the programme. EURES requires one; the Europass editor leaves it out. */
    private void program(String at, Education study, String name) {
        boolean single = study.courses().size() == 1 && study.title().isPresent();
        if (single) out.leaf("hr:ProgramName", study.courses().getFirst());
        else {
            out.lost(at + "/courses", study.courses());
            if (study.title().isPresent() || !out.isEuropass()) out.leaf("hr:ProgramName", name);
        }
    }

    private boolean hasDegree(Education study, boolean national) {
        boolean both = study.kind().isPresent()
                || study.field().isPresent()
                || study.description().isPresent()
                || national;
        boolean europass = study.grade().isPresent()
                || study.thesis().isPresent()
                || study.credits().isPresent();
        return both || (europass && out.isEuropass());
    }

    /** One level of each list; tells whether the label is still to be written. */
    private boolean level(String at, Optional<Term> level) {
        if (level.isEmpty()) return false;
        var term = level.get();
        var written = new ArrayList<Code>();
        Codes.eqf(term).ifPresent(written::add);
        Codes.isced(term).ifPresent(written::add);
        var label = term.label();
        for (var code : written) {
            level(out, code, label);
            label = Optional.empty();
        }
        out.lostCodesBut(at, term, written);
        boolean national = out.isEuropass() && label.isPresent();
        if (label.isPresent() && !national) out.lost(at + "/label", Loss.Reason.NO_PLACE);
        return national;
    }

    /** EURES numbers EQF levels {@code EQF-5}, the Europass editor {@code 5}. */
    static void level(Out out, Code code, Optional<String> label) {
        boolean eqf = code.system().equals(CodeSystem.EQF);
        out.begin("EducationLevelCode");
        out.attribute("listName", eqf ? "EURES_EQF" : "EURES_ISCEDEducationLevel");
        if (eqf) out.attribute("listURI", "http://ec.europa.eu/esco/ConceptScheme/EQF2012/ConceptScheme");
        out.attribute("listVersionID", code.version().orElse(eqf ? "2008/C11/01" : "2011"));
        out.attribute("name", label.orElse(null));
        out.text(eqf && !out.isEuropass() ? "EQF-" + code.value() : code.value());
        out.end();
    }

    private void period(String at, Education study) {
        var period = study.period();
        boolean endless = period.from().isPresent() && period.to().isEmpty();
        boolean ongoing = out.isEuropass() && period.current();
        if (period.from().isPresent() || period.to().isPresent() || ongoing) {
            out.begin("AttendancePeriod");
            out.date("StartDate", period.from());
            out.date("EndDate", period.to());
            if (out.isEuropass()) out.leaf("Ongoing", Boolean.toString(period.current()));
            out.end();
        }
        if (out.isEuropass()) return;
        if (period.current() && !endless) out.lost(at + "/current", Loss.Reason.NO_PLACE);
        if (!period.current() && endless) out.lost(at, Loss.Reason.LESS_PRECISE);
    }

    private void degree(String at, Education study, String title, boolean national) {
        out.begin("EducationDegree");
        out.leaf("hr:DegreeName", title);
        var kind = study.kind().filter(DEGREE_TYPES::contains);
        out.leaf("hr:DegreeTypeCode", kind);
        if (kind.isEmpty()) out.lost(at + "/kind", study.kind());
        study.field().ifPresent(field -> field(at + "/field", field));
        if (out.isEuropass()) grades(study);
        out.prose("OccupationalSkillsCovered", study.description());
        if (national) out.leaf("NationalClassification", study.level().flatMap(Term::label));
        if (out.isEuropass()) study.credits().ifPresent(this::credits);
        out.end();
        if (!out.isEuropass()) lostGrades(at, study);
    }

    private void lostGrades(String at, Education study) {
        out.lost(at + "/grade", study.grade());
        out.lost(at + "/thesis", study.thesis());
        out.lost(at + "/credits", study.credits());
    }

    private void field(String at, Term field) {
        if (!out.isEuropass()) {
            field.label().ifPresent(label -> concentration("DegreeMajor", label));
            out.lostCodesBut(at, field, List.of());
            return;
        }
        var code = Codes.of(field, CodeSystem.ISCED_FIELD)
                .filter(isced -> isced.version().isEmpty());
        code.ifPresent(isced -> field("URI", isced.value()));
        field.label().ifPresent(label -> field("FREETEXT", label));
        out.lostCodesBut(at, field, code.stream().toList());
    }

    private void field(String type, String text) {
        out.begin("FieldOfStudy");
        out.attribute("typeCode", type);
        concentration("MainFieldOfStudy", text);
        out.end();
    }

    private void concentration(String name, String text) {
        out.begin(name);
        out.leaf("ProgramConcentration", text);
        out.end();
    }

    private void grades(Education study) {
        study.grade().ifPresent(grade -> {
            out.begin("FinalGrade");
            out.leaf("hr:ScoreText", grade);
            out.end();
        });
        out.prose("Thesis", study.thesis());
    }

    private void credits(String credits) {
        var parts = CREDITS.matcher(credits);
        if (!parts.matches()) {
            out.leaf("CreditType", credits);
            return;
        }
        out.leaf("CreditType", Optional.ofNullable(parts.group(2)));
        out.leaf("NumberOfCredit", parts.group(1));
    }
}
