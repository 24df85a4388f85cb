package org.qantara.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.PartialDate;

/** Who is who, on a real database. */
class SubjectsTest {
    private static final PartialDate BORN = PartialDate.of(1999, 4, 7);
    private static final PartialDate LATER = PartialDate.of(2001, 4, 7);

    private final TestDatabase database = TestDatabase.running();
    private final Subjects subjects = new Subjects(Keys.KEYRING, new OrderedIds(Clock.systemUTC()));

    @BeforeEach
    void nobodyIsKnown() throws SQLException {
        execute("truncate subject, subject_mark, subject_also, erased, erasure, notice");
    }

    @Test
    void oneNationalIdIsOnePersonHoweverTheNameIsSpelt() throws Exception {
        var first = one(person("BE 123-456", "فاطمة الزهراء بنعلي", BORN));

        var second = one(person("be123456", "Fatima-Zahra Benali", LATER));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.key().orElseThrow().bytes())
                .isEqualTo(first.key().orElseThrow().bytes());
    }

    @Test
    void digitsOfAnotherScriptAreTheSameDigits() throws Exception {
        var first = one(person("BE123456", "Amal", BORN));

        assertThat(one(person("BE١٢٣٤٥٦", "Amal", BORN)).id()).isEqualTo(first.id());
    }

    @Test
    void twinsAreTwoPeople() throws Exception {
        var first = one(person("BE123456", "الحسن العمراني", BORN));

        assertThat(one(person("BE123457", "الحسين العمراني", BORN)).id()).isNotEqualTo(first.id());
    }

    @Test
    void twoPeopleOfOneNameAndOneDayAreTwoIfTheirNumbersDiffer() throws Exception {
        var first = one(person("BE123456", "Amal Tazi", BORN));

        assertThat(one(person("BE654321", "Amal Tazi", BORN)).id()).isNotEqualTo(first.id());
    }

    @Test
    void withoutANumberNameAndFullBirthDateTell() throws Exception {
        var first = one(unnumbered("فاطمة الزهراء بنعلي", BORN));

        assertThat(one(unnumbered("بنعلي فاطمه الزهراء", BORN)).id()).isEqualTo(first.id());
        assertThat(one(unnumbered("بنعلي فاطمه الزهراء", LATER)).id()).isNotEqualTo(first.id());
    }

    @Test
    void whoIsBornInAYearIsNotRecognisedAgain() throws Exception {
        var first = one(unnumbered("Amal Tazi", PartialDate.of(1968)));

        assertThat(one(unnumbered("Amal Tazi", PartialDate.of(1968))).id()).isNotEqualTo(first.id());
    }

    @Test
    void aPlaceholderIsNobodysNumber() throws Exception {
        var first = one(person("00000000", "Amal Tazi", BORN));

        assertThat(one(person("00000000", "Omar Alami", BORN)).id()).isNotEqualTo(first.id());
    }

    @Test
    void whoIsMetTwiceInABatchIsOnePerson() throws Exception {
        var batch = of(person("BE123456", "A", BORN), person("CD999999", "B", BORN), person("BE123456", "C", LATER));

        assertThat(batch.get(0).id()).isEqualTo(batch.get(2).id());
        assertThat(batch.get(1).id()).isNotEqualTo(batch.get(0).id());
    }

    @Test
    void aRecordWithBothNumbersBringsThemTogether() throws Exception {
        var known = one(person("BE123456", "A", BORN));

        var both = one(both("BE123456", "AB1234567"));

        assertThat(both.id()).isEqualTo(known.id());
        assertThat(one(passport("AB1234567")).id()).isEqualTo(known.id());
    }

    @Test
    void whoNamesTwoPeopleIsASubjectOfItsOwnThatGoesWithEither() throws Exception {
        var one = one(person("BE123456", "A", BORN));
        var other = one(passport("AB1234567"));

        var conflict = one(both("BE123456", "AB1234567"));

        assertThat(conflict.id()).isNotIn(one.id(), other.id());
        assertThat(ids("select person from subject_also where subject = '" + conflict.id() + "'"))
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void whoeverNamesSomebodyErasedIsErasedToo() throws Exception {
        var one = one(person("BE123456", "A", BORN));
        var _ = one(passport("AB1234567"));
        execute("update subject set key = null, erased_at = now() where id = '" + one.id() + "'");

        assertThat(one(person("BE123456", "B", LATER)).isErased()).isTrue();
        assertThat(one(both("BE123456", "AB1234567")).isErased()).isTrue();
        assertThat(one(passport("AB1234567")).isErased()).isFalse();
    }

    @Test
    void whoNamesSomebodyWhoIsBeingErasedIsErasedToo() throws Exception {
        var one = one(person("BE123456", "A", BORN));
        var _ = one(passport("AB1234567"));
        try (var erasing = database.dataSource().getConnection();
                var thread = Executors.newSingleThreadExecutor()) {
            erasing.setAutoCommit(false);
            try (var statement = erasing.createStatement()) {
                statement.execute("update subject set key = null, erased_at = now() where id = '" + one.id() + "'");
            }
            var both = thread.submit(() -> one(both("BE123456", "AB1234567")));
            Thread.sleep(300);
            erasing.commit();

            assertThat(both.get().isErased()).isTrue();
        }
        assertThat(ids("select subject from subject_also")).isEmpty();
    }

    @Test
    void manyThatMeetOneNewPersonAtOnceMeetOne() throws Exception {
        for (int round = 0; round < 20; round++) {
            var number = "QX" + (100_000 + round);
            var start = new CyclicBarrier(6);
            var met = new ArrayList<Future<Subject>>();
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (int i = 0; i < 6; i++) {
                    var traits = i % 2 == 0 ? person(number, "N" + i, BORN) : both(number, "P" + number);
                    met.add(threads.submit(() -> {
                        start.await();
                        return one(traits);
                    }));
                }
            }

            var ids = new ArrayList<UUID>();
            for (var one : met) ids.add(one.get().id());
            assertThat(ids).containsOnly(ids.getFirst());
        }
        assertThat(ids("select id from subject")).hasSize(20);
    }

    @Test
    void marksTellNothingToWhoHasOnlyTheDatabase() throws Exception {
        var other = new Subjects(Keys.ring(1, 9), new OrderedIds(Clock.systemUTC()));

        var ours = subjects.describe(person("BE123456", "A", BORN)).telling();

        assertThat(subjects.describe(person("BE123456", "B", LATER)).telling()).isEqualTo(ours);
        assertThat(other.describe(person("BE123456", "A", BORN)).telling()).doesNotContainAnyElementsOf(ours);
        assertThat(ours).allSatisfy(mark -> assertThat(mark.bytes()).hasSize(16));
    }

    private static Traits person(String nationalId, String name, PartialDate born) {
        return Traits.of(List.of(Identifier.of(Kind.NATIONAL_ID, nationalId)), List.of(name), List.of(born));
    }

    private static Traits passport(String number) {
        return Traits.of(List.of(Identifier.of(Kind.PASSPORT, number)), List.of(), List.of());
    }

    private static Traits both(String nationalId, String passport) {
        return Traits.of(
                List.of(Identifier.of(Kind.NATIONAL_ID, nationalId), Identifier.of(Kind.PASSPORT, passport)),
                List.of(),
                List.of());
    }

    private static Traits unnumbered(String name, PartialDate born) {
        return Traits.of(List.of(), List.of(name), List.of(born));
    }

    private Subject one(Traits traits) throws SQLException {
        return of(traits).getFirst();
    }

    private List<Subject> of(Traits... traits) throws SQLException {
        var records = Stream.of(traits).map(subjects::describe).toList();
        try (var connection = database.dataSource().getConnection()) {
            return inATransaction(connection, records);
        }
    }

    private List<Subject> inATransaction(Connection connection, List<Described> records) throws SQLException {
        connection.setAutoCommit(false);
        var found = subjects.of(connection, records);
        connection.commit();
        return found;
    }

    private List<UUID> ids(String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
