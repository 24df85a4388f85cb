package org.qantara.schemaorg;

import java.util.Optional;
import org.qantara.model.Session;
import org.qantara.parsing.Place;

/** Writes a {@code CourseInstance}, which says whose it is by the reverse of {@code hasCourseInstance}. */
final class SessionWriter {
    private final Session session;
    private final Out out;

    SessionWriter(Session session, Out out) {
        this.session = session;
        this.out = out;
    }

    void write() {
        var organisations = new OrganisationWriter(out);
        out.type("CourseInstance");
        out.text("identifier", Optional.of(session.id()), at("id"));
        course(organisations);
        out.words("name", session.titles(), at("titles"));
        organisations.organisation("organizer", "Organization", session.provider(), at("provider"));
        organisations.organisation("location", "Place", session.site(), at("site"));
        out.date("startDate", session.period().from(), at("period").at("from"));
        out.date("endDate", session.period().to(), at("period").at("to"));
        TrackWriter.modes("courseMode", session.modes(), out, at("modes"));
        new TermWriter(out).languages("inLanguage", session.languages(), at("languages"));
        out.count("maximumAttendeeCapacity", session.capacity(), at("capacity"));
        out.count("remainingAttendeeCapacity", session.seatsLeft(), at("seatsLeft"));
        offer();
        session.status().ifPresent(this::status);
        out.url("url", session.url(), at("url"));
    }

    private Place at(String component) {
        return out.said.at(component);
    }

    private void course(OrganisationWriter organisations) {
        var track = session.track();
        out.object(SessionReader.REVERSE);
        out.begin(SessionReader.OF_COURSE, "Course");
        out.text("courseCode", Optional.of(track.id()), at("track").at("id"));
        if (track.scheme().isPresent()) organisations.identifier(track.scheme(), track.id());
        at("track").at("scheme").whole();
        out.text("name", track.name(), at("track").at("name"));
        out.end();
        out.end();
    }

    private void offer() {
        if (session.price().isEmpty() && session.applicationDeadline().isEmpty()) return;
        out.begin("offers", "Offer");
        session.price().ifPresent(price -> {
            out.amount("price", price, at("price"));
            out.text("priceCurrency", Optional.of(price.currency()), at("price").at("currency"));
        });
        out.date("validThrough", session.applicationDeadline(), at("applicationDeadline"));
        out.end();
    }

    private void status(Session.Status status) {
        var word = switch (status) {
            case PLANNED -> Optional.of("https://schema.org/EventScheduled");
            case CANCELLED -> Optional.of("https://schema.org/EventCancelled");
            case OPEN, FULL, CLOSED, RUNNING, COMPLETED -> Optional.<String>empty();
        };
        out.text("eventStatus", word, at("status"));
    }
}
