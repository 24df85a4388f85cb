package org.qantara.ewp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Code;
import org.qantara.model.Confidence;
import org.qantara.model.Nomination;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.parsing.Place;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Writes a student's mobility in the order of omobilities 2. */
final class MobilityWriter {
    private static final Set<String> ACTIVITIES = Set.of("student-studies", "student-traineeships");
    private static final Set<String> ATTRIBUTES = Set.of("long-term", "short-term-blended", "short-term-doctoral");

    private final Nomination nomination;
    private final Out out = new Out(Api.OMOBILITIES);
    private final Place said = Place.ofRecord();

    MobilityWriter(Nomination nomination) {
        this.nomination = nomination;
    }

    /** @throws Refusal if the nomination lacks what the standard demands */
    Translation<Payload> write() {
        if (!Hei.isIdentifier(nomination.id())) throw Api.notWritable("/id");
        out.begin("student-mobility");
        out.text("omobility-id", Optional.of(nomination.id()), said.at("id"));
        var agreement = nomination.agreement().filter(ref -> Hei.isIdentifier(ref.id()));
        boolean receivers = agreement.flatMap(Ref::scheme).isPresent()
                && agreement.flatMap(Ref::scheme).equals(Hei.id(nomination.receiving()));
        side("sending-hei", nomination.sending(), "sending", agreement.filter(_ -> !receivers));
        side("receiving-hei", nomination.receiving(), "receiving", agreement.filter(_ -> receivers));
        academicYear();
        new StudentWriter(nomination, out, said).write();
        status();
        var codes = nomination.mobility().map(Term::codes).orElse(List.of());
        mobility("activity-type", MobilityReader.ACTIVITY, ACTIVITIES, codes);
        mobility("activity-attributes", MobilityReader.ATTRIBUTES, ATTRIBUTES, codes);
        out.day("planned-arrival-date", nomination.plannedArrival(), said.at("plannedArrival"));
        out.day("planned-departure-date", nomination.plannedDeparture(), said.at("plannedDeparture"));
        out.end();
        return out.done(nomination, said);
    }

    /** An agreement goes with the side whose id it is; with nobody's, it is the sender's. */
    private void side(String name, Optional<Organisation> organisation, String component, Optional<Ref> agreement) {
        var id = Hei.id(organisation).orElseThrow(() -> Api.notWritable("/" + component + "/identifiers"));
        out.begin(name);
        Hei.write(organisation.orElseThrow(), out, said.at(component));
        agreement
                .filter(ref -> ref.scheme().isEmpty() || ref.scheme().get().equals(id))
                .ifPresent(ref -> {
                    out.text(
                            "iia-id",
                            Optional.of(ref.id()),
                            said.at("agreement").at("id"));
                    said.at("agreement").at("scheme").whole();
                });
        out.end();
    }

    /** The one of the day of arrival. Which term it is in nobody has said, so it is in none. */
    private void academicYear() {
        var year = nomination
                .plannedArrival()
                .filter(PartialDate.OfDay.class::isInstance)
                .flatMap(AcademicYear::of)
                .filter(AcademicYear::isWritable)
                .orElseThrow(() -> Api.notWritable("/plannedArrival"));
        out.empty("non-standard-mobility-period");
        out.leaf("receiving-academic-year-id", year.toString());
    }

    private void status() {
        var status = switch (nomination.status()) {
            case NOMINATION -> "nomination";
            case LIVE -> "live";
            case RECOGNISED -> "recognized";
            case CANCELLED -> "cancelled";
        };
        out.text("status", Optional.of(status), said.at("status"));
    }

    private void mobility(String name, String system, Set<String> known, List<Code> codes) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.system().equals(system) || !known.contains(code.value())) continue;
            var place = said.at("mobility").at("codes").item(i);
            out.text(name, Optional.of(code.value()), place.at("value"));
            place.at("system").whole();
            if (code.confidence() == Confidence.EXACT) place.at("confidence").whole();
            return;
        }
        throw Api.notWritable("/mobility");
    }
}
