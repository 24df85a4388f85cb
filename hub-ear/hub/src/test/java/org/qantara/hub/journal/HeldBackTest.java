package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.model.Stage.CERTIFIED;
import static org.qantara.model.Stage.IN_LANGUAGE_TRAINING;
import static org.qantara.model.Stage.PRESELECTED;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Through;
import org.qantara.hub.people.Conflict;
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.people.Descriptions;
import org.qantara.hub.places.Places;
import org.qantara.hub.places.PlacesOfRecords;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Enrolment;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.model.Stage;

/** Of whom it is in doubt who they are no case moves, and nobody gives them a seat, until a human has decided. */
class HeldBackTest extends PeopleFixture {
    private static final String NUMBER = "JB220011";
    private static final String OTHER_NUMBER = "JB220012";
    private static final String SEATS = "CMC-7";

    private final Cases cases = new Cases(registry, subjects, clock);
    private final PlacesOfRecords places = new PlacesOfRecords(new Places(clock, ids), clock);
    private final Ledger following = new SqlLedger(
            database,
            database.dataSource(),
            form,
            subjects,
            justEntered,
            Consequences.all(
                    List.of(Consequences.early(new Descriptions(subjects, keyring, form, clock, ids)), places, cases)));
    private final Afterwards afterwards =
            new Afterwards(database.dataSource(), form, keyring, Consequences.all(List.of(places, cases)), clock);
    private final Conflicts conflicts = new Conflicts(database.dataSource(), clock);
    private int sent;

    @BeforeEach
    void nothingIsFollowed() throws SQLException {
        execute("truncate programme_case, programme_case_name, programme_event, held_back, place_pool, place_count,"
                + " place_claim, place_answer");
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements(), List.of(Corridors.TO_GERMANY)));
    }

    @Test
    void aHeldMilestoneMovesItsCaseOnlyWhenAHumanHasSaidThatItIsTheSamePerson() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, NUMBER));
        tell(ANAPEC, milestone("2025-10-01", IN_LANGUAGE_TRAINING, OTHER_NUMBER));
        afterwards.run();
        assertThat(stages()).containsExactly("PRESELECTED");

        decide(Conflict.Decision.SAME);
        afterwards.run();
        afterwards.run();

        assertThat(stages()).containsExactly("PRESELECTED", "IN_LANGUAGE_TRAINING");
        assertThat(count("select count(*) from programme_case")).isOne();
        assertThat(count("select count(*) from held_back")).isZero();
        assertThat(count("select count(*) from act where deed = 'FOLLOWED' and outcome = 'OK'"))
                .isPositive();
    }

    @Test
    void whoIsSomebodyElseHasACaseOfTheirOwn() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, NUMBER));
        tell(ANAPEC, milestone("2025-10-01", PRESELECTED, OTHER_NUMBER));

        decide(Conflict.Decision.DIFFERENT);
        afterwards.run();

        assertThat(count("select count(*) from programme_case")).isEqualTo(2);
    }

    @Test
    void whatIsNotLegalOnceTheyAreFreeIsKnownAndTriedNoMore() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, NUMBER));
        var held = tell(ANAPEC, milestone("2025-10-01", CERTIFIED, OTHER_NUMBER));

        decide(Conflict.Decision.SAME);
        afterwards.run();
        afterwards.run();

        assertThat(stages()).containsExactly("PRESELECTED");
        assertThat(count("select count(*) from held_back where problem = 'STAGE_NOT_LEGAL'"))
                .isOne();
        assertThat(count("select count(*) from act where deed = 'FOLLOWED' and outcome = 'STAGE_NOT_LEGAL'"
                        + " and submission = '" + held.submissionId() + "'"))
                .isOne();
    }

    @Test
    void whoIsHeldAsksForNoSeatAndOneWhoIsTheSameTakesNoSecond() throws SQLException {
        tell(OFPPT, session());
        tell(OFPPT, enrolment(NUMBER));
        var held = tell(OFPPT, enrolment(OTHER_NUMBER));
        assertThat(held.place().orElseThrow().state()).isEqualTo(Place.State.HELD);
        assertThat(now(held)).isEqualTo(Place.State.HELD);

        decide(Conflict.Decision.SAME);
        afterwards.run();

        assertThat(now(held)).isEqualTo(Place.State.TAKEN);
        assertThat(count("select taken from place_pool")).isOne();
    }

    @Test
    void whoIsErasedMeanwhileHasNoCase() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, NUMBER));
        tell(ANAPEC, milestone("2025-10-01", IN_LANGUAGE_TRAINING, OTHER_NUMBER));

        erasures.erase(number(OTHER_NUMBER), OFFICER, "request 9");
        afterwards.run();

        assertThat(stages()).containsExactly("PRESELECTED");
        assertThat(count("select count(*) from held_back")).isZero();
    }

    private Place.State now(Receipt receipt) {
        return journal.submission(receipt.from(), receipt.submissionId(), Through.REST)
                .orElseThrow()
                .place()
                .orElseThrow()
                .state();
    }

    private void decide(Conflict.Decision decision) {
        for (var one : conflicts.page(Conflicts.State.OPEN, Optional.empty(), 10))
            conflicts.decide(one.id(), decision, "papers seen", OFFICER);
    }

    private List<String> stages() {
        return new Sql(database.dataSource())
                .read(c -> Sql.ask(c, "select stage from programme_event order by occurred", row -> row.getString(1)));
    }

    /** One passport and two national ids. */
    private static void somebody(Person.Draft person, String nationalId) {
        person.names.add(PersonName.of("شيماء", "أوبيهي"));
        person.birthDate = PartialDate.of(2001, 5, 3);
        person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
    }

    private static HubRecord milestone(String day, Stage stage, String nationalId) {
        var draft = new Milestone.Draft("qantara-json");
        somebody(draft.person, nationalId);
        draft.corridor = Ref.of(null, "thamm-ma-de");
        draft.stage = stage;
        draft.occurred = new PartialDate.OfDay(LocalDate.parse(day));
        return draft.done();
    }

    private static HubRecord session() {
        var draft = new Session.Draft("qantara-json");
        draft.id = SEATS;
        draft.track = Ref.of(null, "ELB-TS");
        draft.capacity = 5;
        return draft.done();
    }

    private static HubRecord enrolment(String nationalId) {
        var draft = new Enrolment.Draft("qantara-json");
        somebody(draft.person, nationalId);
        draft.title = "Électricité de bâtiment";
        draft.session = Ref.of(null, SEATS);
        return draft.done();
    }

    private Receipt tell(PartnerId from, HubRecord record) {
        var plain = entry("held-" + ++sent, Way.PUSH);
        var receipt = new Receipt(
                plain.receipt().submissionId(),
                plain.receipt().messageId(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                record.type().id(),
                "job-placement",
                plain.receipt().deliveries(),
                List.of());
        return following.enter(new Entry(
                receipt,
                plain.via(),
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                plain.document(),
                record,
                plain.postings(),
                Optional.of("agreed")));
    }
}
