package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.people.Descriptions;
import org.qantara.hub.people.PeopleSearch;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

/** People are found by how their names sound, and by their numbers, as long as they are not erased. */
class FindingPeopleTest extends PeopleFixture {
    private static final String FATIMA = "QX310077";

    private final Ledger describing = new SqlLedger(
            database,
            database.dataSource(),
            form,
            subjects,
            justEntered,
            new Descriptions(subjects, keyring, form, clock, ids));
    private final PeopleSearch search = new PeopleSearch(database.dataSource(), subjects, keyring, form);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فاطمة الزهراء آيت لحسن",
                "فاطمه الزهرا ايت لحسن",
                "Fatima Zahra Ait Lahcen",
                "AÏT LAHSSEN fatima",
                "آيت لحسن",
                "زهراء",
                "qx-310077"
            })
    void somebodyIsFoundHoweverTheyAreWritten(String query) {
        said("m-1", ANAPEC, "فاطمة الزهراء", "آيت لحسن", FATIMA);
        said("m-2", ANAPEC, "سلمى", "الإدريسي", "QX310078");

        var found = search.search(query);

        assertThat(found.people()).hasSize(1);
        assertThat(found.people().getFirst().said())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.person().names().getFirst().display()).isEqualTo("فاطمة الزهراء آيت لحسن"));
        assertThat(found.more()).isFalse();
    }

    @Test
    void aWordInAnotherSpellingOfHamzaIsFound() {
        said("m-1", ANAPEC, "نورة", "الكفاأت", FATIMA);

        assertThat(search.search("الكفاءات").people()).hasSize(1);
    }

    @Test
    void twoSpellingsThatComeAtOneMomentAreOnePersonWithBoth() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                var id = FATIMA + i;
                var n = i;
                var both = new ArrayList<Future<?>>();
                both.add(threads.submit(() -> said("a-" + n, ANAPEC, "Fatima-Zahra", "Ait Lahcen", id)));
                both.add(threads.submit(() -> said("o-" + n, OFPPT, "Fatima Zahrae", "Aït Lahssen", id)));
                for (var one : both) one.get();

                var found = search.search(id).people();

                assertThat(found).hasSize(1);
                assertThat(found.getFirst().said())
                        .extracting(it -> it.from().value() + " "
                                + it.person().names().getFirst().display())
                        .containsExactlyInAnyOrder("anapec Fatima-Zahra Ait Lahcen", "ofppt Fatima Zahrae Aït Lahssen");
            }
        }
    }

    @Test
    void theNumbersOfAllPartnersStandTogether() {
        said("m-1", ANAPEC, "سلمى", "الإدريسي", FATIMA, own("A-71"));
        said("m-2", OFPPT, "Salma", "Idrissi", FATIMA, own("2026/114"));

        assertThat(search.search("salma idrissi").people().getFirst().said())
                .flatExtracting(it -> it.person().identifiers().stream()
                        .filter(number -> number.kind() == Identifier.Kind.PARTNER)
                        .map(number -> it.from() + " " + number.value())
                        .toList())
                .containsExactly("anapec A-71", "ofppt 2026/114");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-71", "a71", "2026/114"})
    void whoIsKnownToAPartnerIsFoundByThatNumber(String own) {
        said("m-1", ANAPEC, "سلمى", "الإدريسي", FATIMA, own("A-71"));
        said("m-2", OFPPT, "Salma", "Idrissi", FATIMA, own("2026/114"));
        said("m-3", OFPPT, "يونس", "بنعلي", "QX310078", own("2026/115"));

        assertThat(search.search(own).people()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Najat Benali", "نجاة بنعلي", "نجاه", "NAJAT"})
    void aFeminineIsFoundWhetherItsEndIsHeardOrWritten(String query) {
        said("m-1", ANAPEC, "نجاة", "بنعلي", FATIMA);
        said("m-2", OFPPT, "Najat", "Benali", "QX310078");

        assertThat(search.search(query).people()).hasSize(2);
    }

    @Test
    void whatIsSaidAgainIsKeptOnce() throws SQLException {
        said("m-1", ANAPEC, "سلمى", "الإدريسي", FATIMA);
        said("m-2", ANAPEC, "سلمى", "الإدريسي", FATIMA);

        assertThat(count("select count(*) from person_said")).isOne();
    }

    @Test
    void whoIsErasedIsFoundByNobody() throws SQLException {
        said("m-1", ANAPEC, "سلمى", "الإدريسي", FATIMA);

        erasures.erase(number(FATIMA), OFFICER, "request 7");

        assertThat(search.search("سلمى").people()).isEmpty();
        assertThat(search.search(FATIMA).people()).isEmpty();
        assertThat(count("select count(*) from person_said")).isZero();
        assertThat(count("select count(*) from person_block")).isZero();
    }

    @Test
    void theDatabaseAloneTellsNothing() throws SQLException {
        said("m-1", ANAPEC, "محمد", "الإدريسي", FATIMA);
        var said = new StringBuilder();
        try (var connection = database.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select said from person_said union all select block from person_block")) {
            while (rows.next()) said.append(new String(rows.getBytes(1), StandardCharsets.UTF_8));
        }

        assertThat(said.toString()).isNotEmpty().doesNotContain("محمد", "MHMD", FATIMA, "1998");
    }

    @Test
    void aWordThatManyHaveStandsUnderSeveralHashes() throws SQLException {
        for (int i = 0; i < 30; i++)
            said("m-" + i, ANAPEC, "محمد", "الإدريسي", "QX31" + (1000 + i)); // in conflict, too

        assertThat(search.search("Mohammed").people()).hasSize(30);
        assertThat(count("""
            select max(people) from (select count(*) people from person_block group by block having count(*) < 30) o
            """)).isLessThan(10);
    }

    private static Identifier own(String number) {
        return Identifier.of(Identifier.Kind.PARTNER, number);
    }

    private Entry said(
            String messageId, PartnerId from, String given, String family, String nationalId, Identifier... more) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of(given, family));
        draft.birthDate = PartialDate.of(1998, 3, 14);
        draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.identifiers.addAll(List.of(more));
        var entry = from(messageId, from, draft.done());
        describing.enter(entry);
        return entry;
    }

    private Entry from(String messageId, PartnerId from, HubRecord record) {
        var plain = entry(messageId, Way.PUSH);
        var its = plain.receipt();
        var receipt = new Receipt(
                its.submissionId(),
                messageId,
                from,
                its.receivedAt(),
                its.sha256(),
                its.format(),
                its.recordType(),
                its.purpose(),
                its.deliveries(),
                List.of());
        return new Entry(
                receipt, "REST", plain.fingerprint(), plain.document(), record, plain.postings(), Optional.empty());
    }
}
