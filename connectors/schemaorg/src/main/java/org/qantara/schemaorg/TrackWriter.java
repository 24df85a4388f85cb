package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Confidence;
import org.qantara.model.StudyMode;
import org.qantara.model.Term;
import org.qantara.model.Track;
import org.qantara.parsing.Place;

/** Writes a track as what it is of both: a {@code Course} and an {@code EducationalOccupationalProgram}. */
final class TrackWriter {
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern CREDITS = Pattern.compile("(\\d{1,9})(?: (\\S(?:.*\\S)?))?");

    private final Track track;
    private final Out out;
    private final TermWriter terms;
    private final OrganisationWriter organisations;

    TrackWriter(Track track, Out out) {
        this.track = track;
        this.out = out;
        this.terms = new TermWriter(out);
        this.organisations = new OrganisationWriter(out);
    }

    void write() {
        out.type("Course", "EducationalOccupationalProgram");
        out.text("courseCode", Optional.of(track.id()), at("id"));
        codes();
        out.words("name", track.titles(), at("titles"));
        out.prose("description", track.descriptions(), at("descriptions"));
        organisations.organisation("provider", "Organization", track.provider(), at("provider"));
        terms.one("about", track.field(), TermWriter.Style.DEFINED, at("field"));
        terms.one("educationalLevel", track.level(), TermWriter.Style.DEFINED, at("level"));
        track.credential().ifPresent(credential -> credential(credential, at("credential")));
        out.prose("programPrerequisites", track.entryRequirements(), at("entryRequirements"));
        modes("educationalProgramMode", track.modes(), out, at("modes"));
        out.text(
                "timeToComplete",
                track.duration().filter(it -> DURATION.matcher(it).matches()),
                at("duration"));
        track.credits().ifPresent(this::credits);
        terms.all("occupationalCategory", track.occupations(), TermWriter.Style.CATEGORY, at("occupations"));
        terms.languages("inLanguage", track.languages(), at("languages"));
        out.date("startDate", track.validity().from(), at("validity").at("from"));
        out.date("endDate", track.validity().to(), at("validity").at("to"));
        out.url("url", track.url(), at("url"));
    }

    private Place at(String component) {
        return out.said.at(component);
    }

    private void codes() {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < track.codes().size(); i++) {
            var code = track.codes().get(i);
            var place = at("codes").item(i);
            writings.add(() -> organisations.identifier(Optional.of(code.system()), code.value()));
            place.at("system").whole();
            place.at("value").whole();
            if (code.confidence() == Confidence.EXACT) place.at("confidence").whole();
            else place.at("confidence").lessPrecise();
        }
        out.values("identifier", writings);
    }

    private void credential(Term credential, Place place) {
        out.begin("occupationalCredentialAwarded", "EducationalOccupationalCredential");
        if (credential.codes().isEmpty()) out.text("name", credential.label(), place.at("label"));
        else terms.one("credentialCategory", Optional.of(credential), TermWriter.Style.DEFINED, place);
        out.end();
    }

    static void modes(String property, List<StudyMode> modes, Out out, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < modes.size(); i++) {
            var word = Modes.word(modes.get(i));
            place.item(i).whole();
            writings.add(() -> out.fixed(property, word));
        }
        out.values(property, writings);
    }

    /** A whole number, with what it counts. */
    private void credits(String credits) {
        var parts = CREDITS.matcher(credits);
        if (!parts.matches()) return;
        var number = Optional.of(Integer.valueOf(parts.group(1)));
        if (!credits.startsWith(number.get().toString())) return;
        if (parts.group(2) == null) {
            out.count("numberOfCredits", number, at("credits"));
            return;
        }
        out.begin("numberOfCredits", "QuantitativeValue");
        out.count("value", number, at("credits"));
        out.fixed("unitText", parts.group(2));
        out.end();
    }
}
