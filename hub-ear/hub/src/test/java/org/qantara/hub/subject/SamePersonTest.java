package org.qantara.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Term;

/** A wrong number joins nobody for good, and a name with a date of birth joins nobody at all. */
class SamePersonTest {
    private static final PartialDate BORN = PartialDate.of(1999, 4, 7);
    private static final String ARABIC = "فاطمة الزهراء بنعلي";
    private static final String LATIN = "Fatima-Zahra Benali";
    private static final String CIN = "NATIONAL_ID BE123456";
    private static final String OTHER_CIN = "NATIONAL_ID CD998877";
    private static final String PASSPORT = "PASSPORT AB1234567";
    private static final String OTHER_PASSPORT = "PASSPORT ZK7654321";
    private static final String OWN = "PARTNER 2026-17";

    private final TestDatabase database = TestDatabase.running();
    private final Sql sql = new Sql(database.dataSource());
    private final Subjects subjects = new Subjects(Keys.KEYRING, new OrderedIds(Clock.systemUTC()));

    @BeforeEach
    void nobodyIsKnown() throws SQLException {
        execute("truncate subject, subject_mark, subject_also, erased, erasure, notice");
    }

    @Test
    void aNumberOfAnotherKindIsAddedToAPersonFoundByTheFirst() {
        var person = meet(CIN, ARABIC);

        assertThat(meet(CIN, PASSPORT)).isEqualTo(person);
        assertThat(meet(PASSPORT)).isEqualTo(person);
    }

    @Test
    void whoHasANumberOfThisKindGetsNoOther() {
        var person = meet(CIN, PASSPORT, ARABIC);

        var slip = meet(CIN, OTHER_PASSPORT, ARABIC);
        var stranger = meet(OTHER_PASSPORT, "Amal Tazi");

        assertThat(Set.of(person, slip, stranger)).hasSize(3);
        assertThat(reach(CIN)).contains(person, slip).doesNotContain(stranger);
        assertThat(reach(OTHER_PASSPORT)).contains(stranger, slip).doesNotContain(person);
        assertThat(meet(CIN)).isEqualTo(person);
    }

    @Test
    void twoPassportsOfTwoCountriesAreOnePersonsAndOfOneCountryTwoPeoples() {
        var person = meet(CIN, PASSPORT + " MA");

        assertThat(meet(CIN, OTHER_PASSPORT + " FRA")).isEqualTo(person);
        assertThat(meet(CIN, "PASSPORT QQ1112223 MAR")).isNotEqualTo(person);
        assertThat(meet(CIN, "PASSPORT QQ4445556"))
                .as("it is not said whose it is")
                .isNotEqualTo(person);
        assertThat(meet(PASSPORT + " DE")).as("half leave the country out").isEqualTo(person);
    }

    @Test
    void aRecordWithTwoNewNumbersOfOneKindIsOfTwoPeople() {
        var both = meet(CIN, OTHER_CIN);

        assertThat(Set.of(both, meet(CIN), meet(OTHER_CIN))).hasSize(3);
        assertThat(reach(CIN)).contains(both);
        assertThat(reach(OTHER_CIN)).contains(both);
    }

    @Test
    void whoHasOnesNameAndAnotherNumberIsSomebodyElse() {
        var person = meet(CIN, ARABIC);

        var namesake = meet(OTHER_CIN, ARABIC);

        assertThat(namesake).isNotEqualTo(person);
        assertThat(asked(ARABIC)).as("by the name").containsExactlyInAnyOrder(person, namesake);
        var byName = meet(ARABIC);
        assertThat(asked(ARABIC)).containsExactlyInAnyOrder(person, namesake);
        assertThat(reach(CIN)).contains(byName);
        assertThat(reach(OTHER_CIN)).contains(byName);
    }

    @Test
    void whatWasKnownByNameOnlyGoesWithWhoeverHasThatName() {
        var byName = meet(ARABIC);

        var person = meet(CIN, ARABIC, LATIN);

        assertThat(person).isNotEqualTo(byName);
        assertThat(asked(ARABIC)).containsExactly(person);
        assertThat(reach(CIN)).containsExactlyInAnyOrder(person, byName);
        assertThat(meet(LATIN)).isNotEqualTo(person);
    }

    @Test
    void aPartnersOwnNumberTellsInWhatThisPartnerSendsOnly() {
        var person = meet(OWN, ARABIC);

        assertThat(meet(OWN)).isEqualTo(person);
        assertThat(meet(OWN, CIN)).isEqualTo(person);
        assertThat(meet(CIN)).isEqualTo(person);
        assertThat(meetFrom("ofppt", OWN)).isNotEqualTo(person);
        assertThat(meet(OWN + " another-scheme")).isNotEqualTo(person);
        assertThat(meet(OWN, OTHER_CIN)).as("it is somebody's who has another").isNotEqualTo(person);
    }

    @Test
    void whoIsKnownByAPartnersNumberIsNotWhoeverHasThatName() {
        var own = meet(OWN, ARABIC);
        var person = meet(CIN, ARABIC);
        var byName = meet(ARABIC);
        assertThat(reach(CIN)).containsExactlyInAnyOrder(person, byName);

        assertThat(meet(OWN, OTHER_CIN)).isEqualTo(own);

        assertThat(reach(OWN)).containsExactlyInAnyOrder(own, byName);
        assertThat(asked(ARABIC)).containsExactlyInAnyOrder(person, own);
    }

    @Test
    void whoSharesANameWithSomebodyErasedIsNotErasedUnlessNothingElseIsSaid() throws Exception {
        var person = meet(CIN, ARABIC);
        execute("update subject set key = null, erased_at = now() where id = '" + person + "'");

        assertThat(subject(List.of(traits("anapec", OTHER_CIN, ARABIC))).isErased())
                .isFalse();
        assertThat(subject(List.of(traits("anapec", ARABIC))).isErased()).isTrue();
    }

    @Test
    void whoWasKnownBeforeMarksHadKindsIsKnown() throws Exception {
        var person = meet(CIN, ARABIC, LATIN);
        var withBoth = meet(OTHER_CIN, OTHER_PASSPORT);
        execute("update subject_mark set kind = null, issuer = null");
        execute("update subject set known_by = null");

        assertThat(meet(CIN, ARABIC, LATIN)).isEqualTo(person);
        assertThat(meet(CIN, PASSPORT, ARABIC, LATIN)).isEqualTo(person);
        assertThat(meet(CIN, "PASSPORT QQ1112223")).isNotEqualTo(person);
        assertThat(meet(OTHER_CIN, "PASSPORT QQ7778889"))
                .as("theirs may be one")
                .isNotIn(withBoth, person);
        var byName = meet(ARABIC);
        assertThat(reach(CIN)).contains(byName);
    }

    /** Two people of one name, spelt in two scripts, one of them with a slip in a number, in every order. */
    @Test
    void theOrderInWhichRecordsComeMergesNobody() {
        for (int round = 0; round < 150; round++) {
            var nth = round;
            var of = new HashMap<Integer, UUID>();
            var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
            Collections.shuffle(order, new Random(round));
            var records = Stream.of(
                            List.of(CIN, ARABIC),
                            List.of(CIN, PASSPORT, ARABIC, LATIN),
                            List.of(ARABIC),
                            List.of(LATIN),
                            List.of(OTHER_CIN, ARABIC, LATIN),
                            List.of(OTHER_CIN, OTHER_PASSPORT),
                            List.of("NATIONAL_ID XX000" + 100, "Amal Tazi"))
                    .map(record -> record.stream().map(word -> word + "7" + nth).toArray(String[]::new))
                    .toList();

            if (round % 2 == 0) for (var i : order) of.put(i, meet(records.get(i)));
            else inOneBatch(records, order, of);

            var one = reach(CIN + "7" + nth);
            var other = reach(OTHER_CIN + "7" + nth);
            assertThat(one).as("%s", order).contains(of.get(0), of.get(1), of.get(2), of.get(3));
            assertThat(other).as("%s", order).contains(of.get(4), of.get(5), of.get(2), of.get(3));
            assertThat(one).as("%s", order).doesNotContain(of.get(4), of.get(5), of.get(6));
            assertThat(other).as("%s", order).doesNotContain(of.get(0), of.get(1), of.get(6));
            assertThat(of.get(0)).isEqualTo(of.get(1)).isNotEqualTo(of.get(2)).isNotEqualTo(of.get(3));
            assertThat(of.get(4)).isEqualTo(of.get(5));
        }
    }

    @Test
    void namesakesMetAtOnceAreTwoAndEachIsMetOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var cins = List.of("NATIONAL_ID QA" + (100_000 + round), "NATIONAL_ID QB" + (100_000 + round));
            var name = "Amal Tazi " + (char) ('a' + round);
            var start = new CyclicBarrier(6);
            var met = new ArrayList<Future<UUID>>();
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (int i = 0; i < 6; i++) {
                    var said = i % 3 == 2 ? new String[] {name} : new String[] {cins.get(i % 3), name};
                    met.add(threads.submit(() -> {
                        start.await();
                        return meet(said);
                    }));
                }
            }
            for (int i = 0; i < 3; i++)
                assertThat(met.get(i).get()).isEqualTo(met.get(i + 3).get());
            for (int i = 0; i < 2; i++)
                assertThat(reach(cins.get(i)))
                        .containsExactlyInAnyOrder(met.get(i).get(), met.get(2).get());
        }
    }

    private void inOneBatch(List<String[]> records, List<Integer> order, Map<Integer, UUID> of) {
        var found = subjects(
                order.stream().map(i -> traits("anapec", records.get(i))).toList());
        for (int n = 0; n < order.size(); n++) of.put(order.get(n), found.get(n).id());
    }

    private UUID meet(String... said) {
        return meetFrom("anapec", said);
    }

    private UUID meetFrom(String sender, String... said) {
        return subject(List.of(traits(sender, said))).id();
    }

    private Subject subject(List<Traits> one) {
        return subjects(one).getFirst();
    }

    private List<Subject> subjects(List<Traits> all) {
        var records = all.stream().map(subjects::describe).toList();
        return sql.write(connection -> subjects.of(connection, records));
    }

    /** Numbers by their kind, their country or numbering after them; all else is a name. */
    private static Traits traits(String sender, String... said) {
        var draft = new CandidateDraft("tiny");
        draft.birthDate = BORN;
        for (var one : said) {
            var words = one.split(" ");
            if (Stream.of(Kind.values()).noneMatch(kind -> kind.name().equals(words[0]))) {
                draft.names.add(
                        PersonName.of(words[0], one.substring(words[0].length()).strip()));
                continue;
            }
            var more = Optional.of(words).filter(it -> it.length > 2).map(it -> it[2]);
            draft.identifiers.add(new Identifier(
                    Kind.valueOf(words[0]), words[1], more, more.map(it -> Term.of("iso-3166-1", it)), Period.UNKNOWN));
        }
        return Traits.of(draft.done(), sender);
    }

    /** Whose records go when whoever has this number is erased. */
    private List<UUID> reach(String number) {
        return ids("""
            with one as (select m.subject as id from subject_mark m where m.mark = any (?))
            select id from one union select a.subject from one join subject_also a on a.person = one.id
            """, number);
    }

    /** Who is meant by a name. */
    private List<UUID> asked(String name) {
        return ids("""
            with one as (select distinct m.subject as id from subject_mark m where m.mark = any (?))
            select id from one
            where not exists (select from subject_also a join one p on p.id = a.person where a.subject = one.id)
            """, name);
    }

    private List<UUID> ids(String query, String said) {
        var marks = subjects.describe(traits("anapec", said)).telling().stream()
                .map(Mark::bytes)
                .toArray(byte[][]::new);
        return sql.read(connection -> Sql.ask(
                connection, query, row -> row.getObject(1, UUID.class), connection.createArrayOf("bytea", marks)));
    }

    private void execute(String statement) throws SQLException {
        sql.write(connection -> Sql.change(connection, statement));
    }
}
