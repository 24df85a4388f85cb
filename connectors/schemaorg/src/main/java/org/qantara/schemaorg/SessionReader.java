package org.qantara.schemaorg;

import java.util.Optional;
import org.qantara.model.Money;
import org.qantara.model.Period;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;

/** Reads a {@code CourseInstance} that says whose it is by the reverse of {@code hasCourseInstance}. */
final class SessionReader {
    static final String REVERSE = "@reverse";
    static final String OF_COURSE = "hasCourseInstance";

    private final Session.Draft draft = new Session.Draft(SchemaOrg.ID.value());
    private final Values values;
    private final Thing instance;
    private final Terms terms;
    private final OrganisationReader organisations;

    SessionReader(Values values, Thing instance) {
        this.values = values;
        this.instance = instance;
        this.terms = new Terms(values);
        this.organisations = new OrganisationReader(values);
    }

    /** @throws Refusal if it has no id or course */
    Session read() {
        draft.id = values.id(instance, "identifier");
        draft.url = values.text(instance, "url");
        if (draft.id == null) draft.id = draft.url;
        if (draft.id == null) throw Refusal.missing(instance.path() + "/identifier");
        draft.track = track();
        values.words(instance, "name", draft.titles);
        draft.provider = organisations.read(instance, "organizer").done().orElse(null);
        draft.site = organisations.read(instance, "location").done().orElse(null);
        draft.period = Period.of(values.date(instance, "startDate"), values.date(instance, "endDate"), false);
        TrackReader.modes(values, instance, "courseMode", draft.modes);
        terms.languages(instance, "inLanguage", draft.languages);
        draft.capacity = values.count(instance, "maximumAttendeeCapacity");
        draft.seatsLeft = values.count(instance, "remainingAttendeeCapacity");
        offer();
        status();
        return draft.done();
    }

    private Ref track() {
        var reverse = values.thing(instance, REVERSE);
        var course = reverse == null ? null : values.thing(reverse, OF_COURSE);
        if (course == null) throw Refusal.missing(path());
        var id = values.id(course, "courseCode", "identifier");
        var name = values.text(course, "name");
        var scheme = scheme(course, id);
        if (id == null) throw Refusal.missing(path() + "/courseCode");
        return new Ref(scheme, id, Optional.ofNullable(name));
    }

    private String path() {
        return instance.path() + "/" + REVERSE + "/" + OF_COURSE;
    }

    /** Whose id it is, where the same id is given with that. */
    private Optional<String> scheme(Thing course, String id) {
        for (var given : values.things(course, "identifier")) {
            var value = values.literal(given, "value");
            var scheme = values.literal(given, "propertyID");
            if (value == null || scheme == null || !value.text().equals(id)) continue;
            value.take();
            return Optional.of(scheme.take());
        }
        return Optional.empty();
    }

    private void offer() {
        var offer = values.thing(instance, "offers");
        if (offer == null) return;
        draft.applicationDeadline = values.date(offer, "validThrough");
        var currency = values.literal(offer, "priceCurrency");
        var amount = values.literal(offer, "price");
        if (currency == null || amount == null) return;
        var price = values.decimal(amount);
        if (price != null) draft.price = new Money(price, currency.take());
    }

    private void status() {
        var status = values.literal(instance, "eventStatus");
        if (status == null) return;
        switch (Vocabulary.name(status.text())) {
            case "EventScheduled" -> draft.status = Session.Status.PLANNED;
            case "EventCancelled" -> draft.status = Session.Status.CANCELLED;
            default -> {
                status.lost(Loss.Reason.UNKNOWN_CODE);
                return;
            }
        }
        status.take();
    }
}
