package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.terminology.Words.concept;
import static org.qantara.hub.terminology.Words.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.MovableClock;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.terminology.Difference.Counts;
import org.qantara.hub.terminology.Importing.Way;
import org.qantara.hub.terminology.Thesaurus.Version;

/** Tables go into the database and come out of it as what every hub knows. */
class TermsTest {
    private static final Version ISCO = new Version("isco-08", "2008");
    private static final Version ROME = new Version("rome", "347");
    private static final Doer SALMA = Doer.user("salma", Through.ADMIN);
    private static final Digest DIGEST = Digest.of("a table");

    private final DataSource database = TestDatabase.running().dataSource();
    private final MovableClock clock = new MovableClock();
    private final Importing importing = new Importing(database, clock);
    private final Unmapped unmapped = new Unmapped(database, clock);
    private final Terms terms = new Terms(database, unmapped);

    @BeforeEach
    void begin() {
        new Sql(database)
                .write(connection -> Sql.change(
                        connection, "truncate concept, concept_mapping, terminology_edition, unmapped_code"));
    }

    @Test
    void whatIsBroughtInIsKnownOnEveryHub() {
        var other = new Terms(database, unmapped);
        other.load();

        var outcome = bring(
                ISCO,
                Way.REPLACE,
                List.of(concept("7411", "ar=كهربائي مبان", "fr=Électricien"), concept("7412", "en=Fitter")),
                mapping("7411 narrower rome F1602"));
        other.load();

        assertThat(outcome.difference()).isEqualTo(new Difference(new Counts(2, 0, 0, 0), new Counts(1, 0, 0, 0)));
        assertThat(other.current().find("isco-08", Optional.of("2008"), "7411"))
                .map(it -> it.concept().labels().get("ar"))
                .contains("كهربائي مبان");
        assertThat(other.translate("isco-08", Optional.empty(), "7411", "rome", Optional.empty())
                        .candidates())
                .extracting(it -> it.end().code())
                .containsExactly("F1602");
    }

    @Test
    void aTableThatIsAllThereIsTakesAwayWhatItDoesNotSay() {
        bring(ISCO, Way.REPLACE, List.of(concept("7411"), concept("7412")), mapping("7411 guessed rome F1602"));

        var outcome = bring(ISCO, Way.REPLACE, List.of(concept("7411", "en=Electrician")));
        terms.load();

        assertThat(outcome.difference()).isEqualTo(new Difference(new Counts(0, 1, 1, 0), new Counts(0, 0, 1, 0)));
        assertThat(terms.current().size("isco-08", "2008")).isEqualTo(1);
    }

    @Test
    void aTableThatAddsLeavesTheRest() {
        bring(ISCO, Way.REPLACE, List.of(concept("7411", "ar=كهربائي"), concept("7412")));

        var outcome = bring(ISCO, Way.ADD, List.of(concept("7411", "en=Electrician")));
        terms.load();

        assertThat(outcome.difference().concepts()).isEqualTo(new Counts(0, 1, 0, 1));
        assertThat(terms.current().find("isco-08", Optional.empty(), "7411"))
                .map(it -> it.concept().labels().keySet().toString())
                .contains("[ar, en]");
    }

    @Test
    void whatIsOnlyTriedIsCountedAndNotKept() {
        bring(ISCO, Way.REPLACE, List.of(concept("7411")));
        var acts = acts();

        var outcome =
                importing.compare(ISCO, Contents.of(List.of(concept("7412"), concept("7413")), List.of()), Way.REPLACE);
        terms.load();

        assertThat(outcome.edition()).isEmpty();
        assertThat(outcome.difference().concepts()).isEqualTo(new Counts(2, 0, 1, 0));
        assertThat(terms.current().find("isco-08", Optional.empty(), "7411")).isPresent();
        assertThat(acts()).isEqualTo(acts);
    }

    /** PostgreSQL keeps no NUL: the last row fails, and none is kept. */
    @Test
    void anImportThatFailsChangesNothing() {
        bring(ISCO, Way.REPLACE, List.of(concept("7411")));
        var acts = acts();
        var editions = importing.editions();

        assertThatThrownBy(() -> bring(ISCO, Way.REPLACE, List.of(concept("7412"), concept("74\u0000"))))
                .isInstanceOf(RuntimeException.class);
        terms.load();

        assertThat(terms.current().find("isco-08", Optional.empty(), "7411")).isPresent();
        assertThat(terms.current().find("isco-08", Optional.empty(), "7412")).isEmpty();
        assertThat(importing.editions()).isEqualTo(editions);
        assertThat(acts()).isEqualTo(acts);
    }

    @Test
    void eachImportIsAnActWithWhoMadeItAndTheDigestOfTheTable() {
        var before = acts();

        bring(ISCO, Way.REPLACE, List.of(concept("7411")));

        assertThat(acts()).isEqualTo(before + 1);
        assertThat(text("select actor || ' ' || through || ' ' || encode(digest, 'hex') from act"
                        + " where deed = 'TERMS_IMPORTED' order by id desc limit 1"))
                .isEqualTo("user:salma ADMIN " + DIGEST.hex());
        assertThat(importing.editions()).singleElement().satisfies(edition -> {
            assertThat(edition.version()).isEqualTo(ISCO);
            assertThat(edition.actor()).isEqualTo("user:salma");
            assertThat(edition.concepts()).isEqualTo(1);
        });
    }

    @Test
    void thoseWhoImportAtTheSameTimeDoSoOneAfterTheOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Object>) () ->
                            bring(ISCO, Way.ADD, List.of(concept("7411", "en=Name " + n), concept("741" + n))))
                    .toList();

            for (var done : threads.invokeAll(tries)) done.get();
        }
        terms.load();

        assertThat(terms.current().size("isco-08", "2008")).isEqualTo(8);
    }

    @Test
    void whatTheHubHasOfItselfIsBroughtInOnceAndNeverOverWhatSomebodyElseHas() {
        var starter = Contents.of(List.of(concept("7411", "ar=كهربائي")), List.of());

        assertThat(importing.supply(ISCO, starter, DIGEST)).isTrue();
        assertThat(importing.supply(ISCO, starter, DIGEST)).isFalse();
        assertThat(importing.supply(ISCO, starter, Digest.of("a newer one"))).isTrue();
        bring(ISCO, Way.REPLACE, List.of(concept("0110")));
        assertThat(importing.supply(ISCO, starter, Digest.of("the newest"))).isFalse();
        terms.load();

        assertThat(terms.current().find("isco-08", Optional.empty(), "7411")).isEmpty();
    }

    @Test
    void aCodeThatLeadsNowhereIsAnsweredWithWhyAndCounted() {
        bring(ISCO, Way.REPLACE, List.of(concept("7411")));
        bring(ROME, Way.REPLACE, List.of(concept("F1602")), mapping("F1602 broader isco-08 7412"));
        terms.load();

        assertThat(why("isco-08", null, "7411", "rome")).contains(Why.NOT_MAPPED);
        assertThat(why("isco-08", null, "9999", "rome")).contains(Why.CODE_UNKNOWN);
        assertThat(why("isco-08", "1988", "7411", "rome")).contains(Why.VERSION_UNKNOWN);
        assertThat(why("naf", null, "4321A", "isco-08")).contains(Why.SYSTEM_UNKNOWN);
        assertThat(why("rome", "347", "F1602", "isco-08")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        unmapped.run();
        assertThat(why("isco-08", null, "7411", "rome")).contains(Why.NOT_MAPPED);

        var report = unmapped.report(10);

        assertThat(report)
                .extracting(it -> it.from().system() + " " + it.from().version() + " "
                        + it.from().code() + " " + it.to() + " " + it.times())
                .startsWith("isco-08 2008 7411 rome 2")
                .containsExactlyInAnyOrder(
                        "isco-08 2008 7411 rome 2",
                        "isco-08  9999 rome 1",
                        "isco-08 1988 7411 rome 1",
                        "naf   isco-08 1");
        assertThat(report.getFirst().why()).isEqualTo(Why.NOT_MAPPED);
    }

    private Optional<Why> why(String system, String version, String code, String to) {
        return terms.translate(system, Optional.ofNullable(version), code, to, Optional.empty())
                .why();
    }

    private Importing.Outcome bring(Version version, Way way, List<Concept> concepts, Mapping... mappings) {
        return importing.bring(version, Contents.of(concepts, List.of(mappings)), way, DIGEST, SALMA);
    }

    private int acts() {
        return Integer.parseInt(text("select count(*)::text from act where deed = 'TERMS_IMPORTED'"));
    }

    private String text(String query) {
        return new Sql(database)
                .read(connection -> Sql.ask(connection, query, row -> row.getString(1)))
                .getFirst();
    }
}
