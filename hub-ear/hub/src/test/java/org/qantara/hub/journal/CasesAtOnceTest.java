package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.model.Stage.PRESELECTED;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Ref;

/** Two hubs that enter milestones of the same people in whatever order do not wait for each other. */
class CasesAtOnceTest extends PeopleFixture {
    private static final int PEOPLE = 6;
    private static final int SENDERS = 32;
    private static final int TIMES = 12;

    private final Collection<String> clashes = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void followCases() throws SQLException {
        execute("truncate programme_case, programme_case_name, programme_event");
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements(), List.of(Corridors.TO_GERMANY)));
    }

    @Test
    void milestonesOfTheSamePeopleInAnyOrderAreAllEntered() throws Exception {
        var hubs = List.of(hub(), hub());
        var known = new ArrayList<Entry>();
        for (int person = 0; person < PEOPLE; person++) known.add(milestone(ANAPEC, person, true));
        for (int person = 0; person < PEOPLE; person++) known.add(milestone(OFPPT, person, true));
        known.forEach(hubs.getFirst()::enter);

        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var all = new ArrayList<Future<?>>();
            for (int sender = 0; sender < SENDERS; sender++) {
                var hub = hubs.get(sender % 2);
                var told = told(sender % 2 == 0 ? ANAPEC : OFPPT, new Random(sender));
                all.add(senders.submit(() -> told.forEach(hub::enter)));
            }
            for (var one : all) one.get();
        }

        assertThat(clashes).isEmpty();
        assertThat(count("select count(*) from programme_case")).isEqualTo(PEOPLE);
        assertThat(count("select count(*) from programme_event")).isEqualTo(2 * PEOPLE + SENDERS * TIMES);
    }

    private List<Entry> told(PartnerId from, Random random) {
        var people = new ArrayList<>(
                IntStream.range(0, TIMES).map(it -> it % PEOPLE).boxed().toList());
        Collections.shuffle(people, random);
        return people.stream().map(it -> milestone(from, it, false)).toList();
    }

    private Ledger hub() {
        var cases = new Cases(registry, subjects, clock);
        Consequences watched = (connection, entered) -> {
            try {
                return cases.of(connection, entered);
            } catch (SQLException e) {
                clashes.add(e.getSQLState());
                throw e;
            }
        };
        return new SqlLedger(database, database.dataSource(), form, subjects, justEntered, watched);
    }

    /** By the sender's own number, and at first by the one that both know. */
    private Entry milestone(PartnerId from, int person, boolean isFirst) {
        var draft = new Milestone.Draft("qantara-json");
        draft.person.names.add(PersonName.of("سلمى", "الفيلالي"));
        draft.person.birthDate = PartialDate.of(2001);
        draft.person.identifiers.add(new Identifier(
                Identifier.Kind.PARTNER,
                from.value() + "-" + (1000 + person),
                Optional.of("file"),
                Optional.empty(),
                Period.UNKNOWN));
        if (isFirst) draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, "JB11882" + person));
        draft.corridor = Ref.of(null, "thamm-ma-de");
        draft.stage = PRESELECTED;
        draft.occurred = new PartialDate.OfDay(LocalDate.parse("2025-09-01"));
        return entry(from, draft.done());
    }

    private Entry entry(PartnerId from, Milestone milestone) {
        var id = ids.get();
        var plain = entry(id.toString(), Way.PUSH);
        var receipt = new Receipt(
                id,
                id.toString(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                milestone.type().id(),
                "job-placement",
                List.of(),
                List.of());
        return new Entry(
                receipt,
                plain.via(),
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                plain.document(),
                milestone,
                List.of(),
                Optional.of("agreed"));
    }
}
