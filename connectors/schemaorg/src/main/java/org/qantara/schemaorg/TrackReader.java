package org.qantara.schemaorg;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Period;
import org.qantara.model.StudyMode;
import org.qantara.model.Term;
import org.qantara.model.Track;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;

/** Reads a {@code Course} or an {@code EducationalOccupationalProgram}. */
final class TrackReader {
    private final Track.Draft draft = new Track.Draft(SchemaOrg.ID.value());
    private final Values values;
    private final Thing course;
    private final Terms terms;
    private final OrganisationReader organisations;

    TrackReader(Values values, Thing course) {
        this.values = values;
        this.course = course;
        this.terms = new Terms(values);
        this.organisations = new OrganisationReader(values);
    }

    /** @throws Refusal if it has no id or name */
    Track read() {
        id();
        values.words(course, "name", draft.titles);
        if (draft.titles.isEmpty()) throw Refusal.missing(course.path() + "/name");
        values.prose(course, "description", draft.descriptions);
        draft.provider = organisations.read(course, "provider").done().orElse(null);
        draft.field = terms.one(course, "about");
        draft.level = terms.one(course, "educationalLevel");
        draft.credential = credential();
        values.prose(course, "programPrerequisites", draft.entryRequirements);
        values.prose(course, "coursePrerequisites", draft.entryRequirements);
        modes(values, course, "educationalProgramMode", draft.modes);
        modes(values, course, "courseMode", draft.modes);
        duration();
        draft.credits = credits();
        terms.read(course, "occupationalCategory", draft.occupations);
        terms.languages(course, "inLanguage", draft.languages);
        draft.validity = Period.of(values.date(course, "startDate"), values.date(course, "endDate"), false);
        return draft.done();
    }

    private void id() {
        for (var given : values.things(course, "identifier")) {
            var number = organisations.identifier(given);
            if (number != null && number.scheme().isPresent())
                draft.codes.add(Code.of(number.scheme().get(), number.value()));
            else if (number != null && draft.id == null) draft.id = number.value();
        }
        var id = values.id(course, "courseCode", "identifier");
        if (id != null) draft.id = id;
        draft.url = values.text(course, "url");
        if (draft.id == null) draft.id = draft.url;
        if (draft.id == null) throw Refusal.missing(course.path() + "/courseCode");
    }

    /** What is awarded, by whichever of its names it has one. */
    private Term credential() {
        for (var property : List.of("occupationalCredentialAwarded", "educationalCredentialAwarded")) {
            var value = values.one(course, property);
            if (value instanceof Literal literal) return Term.labelled(literal.take());
            if (!(value instanceof Thing credential)) continue;
            var name = values.literal(credential, "name");
            if (name != null && !isCoded(credential)) return Term.labelled(name.take());
            var kind = terms.one(credential, "credentialCategory");
            if (kind == null) continue;
            if (name == null || kind.label().isPresent()) return kind;
            return new Term(kind.codes(), Optional.of(name.take()));
        }
        return null;
    }

    private boolean isCoded(Thing credential) {
        return values.all(credential, "credentialCategory").stream().anyMatch(Thing.class::isInstance);
    }

    static void modes(Values values, Thing of, String property, List<StudyMode> into) {
        for (var value : values.all(of, property)) {
            if (!(value instanceof Literal literal)) continue;
            var mode = Modes.mode(literal.text());
            if (mode == null) literal.lost(Loss.Reason.UNKNOWN_CODE);
            else {
                literal.take();
                into.add(mode);
            }
        }
    }

    private void duration() {
        draft.duration = values.text(course, "timeToComplete");
        if (draft.duration == null) draft.duration = values.text(course, "timeRequired");
    }

    /** A number, with the scheme it counts in where it says so. */
    private String credits() {
        return switch (values.one(course, "numberOfCredits")) {
            case null -> null;
            case Literal literal -> literal.take();
            case Thing quantity -> {
                var number = values.text(quantity, "value");
                var unit = values.text(quantity, "unitText");
                if (number == null) yield unit;
                yield unit == null ? number : number + " " + unit;
            }
        };
    }
}
