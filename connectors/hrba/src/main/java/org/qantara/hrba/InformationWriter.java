package org.qantara.hrba;

import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Licence;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Place;

/** Writes {@code JobPositionInformation}: the work, where it is, and what it takes. */
final class InformationWriter {
    private static final int OBJECTIVE = 4_000;

    private final Vacancy vacancy;
    private final Out out;
    private final Place said;

    InformationWriter(Vacancy vacancy, Out out, Place said) {
        this.vacancy = vacancy;
        this.out = out;
        this.said = said;
    }

    void write() {
        out.begin("JobPositionInformation");
        title();
        words("JobPositionTitleDescription", vacancy.titles(), "titles");
        out.code(Systems.OFFER, vacancy.contract(), said.at("contract"));
        words("Objective", vacancy.descriptions(), "descriptions");
        description();
        requirements();
        out.text("NumberToFill", vacancy.positions().map(String::valueOf), said.at("positions"));
        out.day(
                "AssignmentStartDate",
                vacancy.period().from(),
                said.at("period").at("from"));
        out.day("AssignmentEndDate", vacancy.period().to(), said.at("period").at("to"));
        out.end();
    }

    /** The first occupation that the agency has a code for. */
    private void title() {
        int index = firstWith(Systems.TITLE, vacancy.occupations());
        if (index < 0) return;
        out.begin("JobPositionTitle");
        out.begin("Title");
        out.code(
                Systems.TITLE,
                vacancy.occupations().get(index),
                said.at("occupations").item(index));
        out.end();
        out.end();
    }

    private static int firstWith(String element, List<Term> terms) {
        for (int i = 0; i < terms.size(); i++) if (Systems.indexIn(element, terms.get(i)) >= 0) return i;
        return -1;
    }

    private void words(String name, List<Text> texts, String list) {
        if (texts.isEmpty()) return;
        int index = PostingWriter.german(texts);
        var place = said.at(list);
        out.words(name, texts.get(index), OBJECTIVE, place.item(index));
        onlyFirst(texts, index, place);
    }

    private static void onlyFirst(List<Text> texts, int kept, Place place) {
        for (int i = 0; i < texts.size(); i++) {
            if (i == kept) continue;
            for (var member : List.of("value", "format", "language"))
                place.item(i).at(member).onlyFirst();
        }
    }

    private void description() {
        boolean located = vacancy.locations().stream().anyMatch(InformationWriter::isLocated);
        boolean applied =
                !vacancy.applying().isEmpty() || vacancy.applicationDeadline().isPresent();
        boolean hours = Systems.has(Systems.HOURS, vacancy.schedule());
        if (!located && !applied && !hours) return;
        out.begin("JobPositionDescription");
        if (located) locations();
        if (applied) {
            out.begin("Application");
            out.day("ApplicationEndDate", vacancy.applicationDeadline(), said.at("applicationDeadline"));
            words("EnclosuresRequired", vacancy.applying(), "applying");
            out.end();
        }
        if (hours) {
            out.begin("Classification");
            out.begin("Schedule");
            out.code(Systems.HOURS, vacancy.schedule(), said.at("schedule"));
            out.end();
            out.end();
        }
        out.end();
    }

    private void locations() {
        out.begin("JobPositionLocation");
        each(
                vacancy.locations(),
                InformationWriter::isLocated,
                (location, i) ->
                        address("Location", location, out, said.at("locations").item(i)));
        out.end();
    }

    private static <T> void each(List<T> items, Predicate<T> wanted, ObjIntConsumer<T> writing) {
        for (int i = 0; i < items.size(); i++) if (wanted.test(items.get(i))) writing.accept(items.get(i), i);
    }

    static boolean isLocated(Address address) {
        return country(address) >= 0
                || address.postalCode().isPresent()
                || address.city().isPresent()
                || !address.lines().isEmpty();
    }

    /** What an address says in fields of its own; regions are codes of a list that is not known here. */
    static void address(String name, Address address, Out out, Place place) {
        out.begin(name);
        int code = country(address);
        if (code >= 0) {
            out.fixed(
                    "CountryCode",
                    address.country().orElseThrow().codes().get(code).value());
            place.at("country").at("codes").item(code).whole();
        }
        out.text("PostalCode", address.postalCode(), place.at("postalCode"));
        out.text("Municipality", address.city(), place.at("city"));
        if (!address.lines().isEmpty()) {
            var lines = place.at("lines");
            out.text("StreetName", Optional.of(address.lines().getFirst()), lines.item(0));
            for (int i = 1; i < address.lines().size(); i++) lines.item(i).onlyFirst();
        }
        out.end();
    }

    private static int country(Address address) {
        var codes = address.country().map(Term::codes).orElse(List.of());
        for (int i = 0; i < codes.size(); i++) if (isCountry(codes.get(i))) return i;
        return -1;
    }

    private static boolean isCountry(Code code) {
        return code.system().equals(CodeSystem.COUNTRY)
                && code.version().isEmpty()
                && code.confidence() == Confidence.EXACT
                && code.value().equals(Countries.code(code.value()));
    }

    private void requirements() {
        int degree = firstWith(Systems.DEGREE, vacancy.education());
        boolean languages = vacancy.languages().stream().anyMatch(it -> has(Systems.LANGUAGE, it.language()));
        boolean skills = vacancy.skills().stream().anyMatch(it -> has(Systems.SKILL, it));
        boolean driving = vacancy.licences().stream().anyMatch(InformationWriter::isDriving);
        if (degree < 0 && !languages && !skills && !driving) return;
        out.begin("JobPositionRequirements");
        out.begin("QualificationsRequired");
        if (degree >= 0) {
            out.begin("EducationQualifs");
            out.code(
                    Systems.DEGREE,
                    vacancy.education().get(degree),
                    said.at("education").item(degree));
            out.end();
        }
        if (languages) languages();
        if (skills) skills();
        if (driving) licences();
        out.end();
        out.end();
    }

    private static boolean has(String element, Term term) {
        return Systems.indexIn(element, term) >= 0;
    }

    private static boolean isDriving(Licence licence) {
        return licence.kind() == Licence.Kind.DRIVING && has(Systems.DRIVING, licence.category());
    }

    private void languages() {
        out.begin("LanguageQualifs");
        each(vacancy.languages(), it -> has(Systems.LANGUAGE, it.language()), (language, i) -> {
            var place = said.at("languages").item(i);
            out.begin("Language");
            out.code(Systems.LANGUAGE, language.language(), place.at("language"));
            out.text(
                    "LanguageLevel",
                    language.remarks().filter(level -> level.matches("\\d{1,3}")),
                    place.at("remarks"));
            out.end();
        });
        out.end();
    }

    private void skills() {
        out.begin("SkillQualifs");
        each(vacancy.skills(), it -> has(Systems.SKILL, it), (skill, i) -> {
            out.begin("HardSkill");
            out.code(Systems.SKILL, skill, said.at("skills").item(i));
            out.end();
        });
        out.end();
    }

    private void licences() {
        out.begin("Mobility");
        each(vacancy.licences(), InformationWriter::isDriving, (licence, i) -> {
            var place = said.at("licences").item(i);
            out.begin("DrivingLicence");
            out.code(Systems.DRIVING, licence.category(), place.at("category"));
            out.end();
            place.at("kind").whole();
        });
        out.end();
    }
}
