package org.qantara.hub.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.qantara.hub.MovableClock;
import org.qantara.hub.audit.Through;
import org.qantara.hub.places.Places;
import org.qantara.hub.places.PlacesOfRecords;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Enrolment;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Nomination;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Quota;
import org.qantara.model.Ref;
import org.qantara.model.Session;

/** Records that say how many places there are and ask for them, told to a ledger that gives them. */
abstract class PlacesOfRecordsFixture extends PeopleFixture {
    static final String CITY = "2026-CMC-ELB-1";
    static final String CHAIMAE = "JA100001";
    static final String IDRISS = "JA100002";

    final MovableClock day = new MovableClock();
    final PlacesOfRecords placesOfRecords = new PlacesOfRecords(new Places(day, ids), day);
    final Ledger giving = new SqlLedger(database, database.dataSource(), form, subjects, justEntered, placesOfRecords);
    private int sent;

    @BeforeEach
    void noPlaces() throws SQLException {
        execute("truncate place_pool, place_count, place_claim, place_answer");
    }

    static Place place(Place.State state, Integer turn) {
        return new Place("SESSION", OFPPT, CITY, state, Optional.ofNullable(turn));
    }

    static Place.State state(Receipt receipt) {
        return receipt.place().orElseThrow().state();
    }

    Place now(Receipt receipt) {
        return journal.submission(receipt.from(), receipt.submissionId(), Through.REST)
                .orElseThrow()
                .place()
                .orElseThrow();
    }

    static HubRecord session(int capacity, Integer left) {
        return session(capacity, left, Session.Status.OPEN);
    }

    static HubRecord session(int capacity, Integer left, Session.Status status) {
        var draft = new Session.Draft("qantara-json");
        draft.id = CITY;
        draft.track = Ref.of(null, "ELB-TS");
        draft.capacity = capacity;
        draft.seatsLeft = left;
        draft.status = status;
        return draft.done();
    }

    static HubRecord enrolment(String nationalId, String whose) {
        return enrolment(nationalId, whose, Enrolment.Status.APPLIED);
    }

    static HubRecord enrolment(String nationalId, String whose, Enrolment.Status status) {
        var draft = new Enrolment.Draft("qantara-json");
        draft.person.names.add(PersonName.of("شيماء", "أوبيهي"));
        draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.title = "Électricité de bâtiment";
        draft.session = Ref.of(whose, CITY);
        draft.status = status;
        return draft.done();
    }

    static HubRecord quota(String id, int count, String parent) {
        return quota(id, count, parent, Period.UNKNOWN);
    }

    static HubRecord quota(String id, int count, String parent, Period period) {
        var draft = new Quota.Draft("qantara-json");
        draft.id = id;
        draft.count = count;
        draft.parent = parent == null ? null : Ref.of(null, parent);
        draft.period = period;
        return draft.done();
    }

    static HubRecord nomination(String nationalId, String quota, Nomination.Status status) {
        var draft = new Nomination.Draft("qantara-json");
        draft.id = "N-" + nationalId;
        draft.person.names.add(PersonName.of("إدريس", "التازي"));
        draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.quota = Ref.of(null, quota);
        draft.status = status;
        return draft.done();
    }

    Receipt tell(PartnerId from, HubRecord record, PartnerId... to) {
        return giving.enter(entry(from, record, to));
    }

    /** How often its sender was told that whoever it is about has a place by now. */
    long given(Receipt receipt) throws SQLException {
        return count("select count(*) from act where deed = 'PLACE_GIVEN' and submission = '" + receipt.submissionId()
                + "'");
    }

    Entry entry(PartnerId from, HubRecord record, PartnerId... to) {
        var id = ids.get();
        var postings = new ArrayList<Entry.Posting>();
        for (var one : to) postings.add(new Entry.Posting(ids.get(), one, Way.PUSH));
        int number;
        synchronized (this) {
            number = ++sent;
        }
        var plain = entry("place-" + number, Way.PUSH);
        var receipt = new Receipt(
                id,
                plain.receipt().messageId(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                record.type().id(),
                "training",
                postings.stream()
                        .map(it -> new Receipt.Addressed(it.deliveryId(), it.to()))
                        .toList(),
                List.of());
        return new Entry(
                receipt,
                "REST",
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                plain.document(),
                record,
                postings,
                Optional.of("agreed"));
    }
}
