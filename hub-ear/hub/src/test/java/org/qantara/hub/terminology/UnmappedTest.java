package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.terminology.Words.concept;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.qantara.hub.terminology.Importing.Way;
import org.qantara.hub.terminology.Thesaurus.Version;

/** Whoever may ask may ask for anything: what is counted has an end, and holds nothing that could be a person's. */
class UnmappedTest {
    private static final Doer SALMA = Doer.user("salma", Through.ADMIN);

    private final DataSource database = TestDatabase.running().dataSource();
    private final MovableClock clock = new MovableClock();
    private final Unmapped unmapped = new Unmapped(database, clock);
    private final Terms terms = new Terms(database, unmapped);

    @BeforeEach
    void begin() {
        new Sql(database)
                .write(connection -> Sql.change(
                        connection, "truncate concept, concept_mapping, terminology_edition, unmapped_code"));
        bring("isco-08", "2008", "7411");
        bring("ofppt-track", "2026", "BTP_ELB_T");
        bring("esco-occupation", "1.2", "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000e501");
        terms.load();
    }

    @Test
    void whatLooksAsCodesOfTheSystemDoIsKept() {
        ask("isco-08", "7412");
        ask("ofppt-track", "GEX_COI_Q");
        var esco = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000e599";
        ask("esco-occupation", esco);

        assertThat(met())
                .containsExactlyInAnyOrder(
                        "isco-08 7412 rome", "ofppt-track GEX_COI_Q rome", "esco-occupation " + esco + " rome");
    }

    @Test
    void whatCouldBeANameOrANumberOfSomebodyIsNot() {
        for (var typed : List.of("Salma El Idrissi", "سلمى", "0612345678", "AB123456", "salma@courrier.example")) {
            ask("isco-08", typed);
            ask("ofppt-track", typed);
            ask("esco-occupation", typed);
            ask("esco-occupation", "http://data.europa.eu/esco/" + typed.replace(" ", ""));
            ask("naf", typed);
        }

        assertThat(met())
                .containsExactlyInAnyOrder("isco-08  rome", "ofppt-track  rome", "esco-occupation  rome", "naf  rome");
    }

    @Test
    void neitherIsASystemAVersionNorATargetThatNobodyKnows() {
        terms.translate("Salma El Idrissi", Optional.empty(), "7411", "rome", Optional.empty());
        terms.translate("isco-08", Optional.of("Salma El Idrissi"), "7411", "سلمى", Optional.empty());
        terms.translate("naf\u0000", Optional.of("0612345678"), "x".repeat(1000), "isco-08", Optional.empty());

        assertThat(unmapped.report(10))
                .extracting(it -> it.from() + " " + it.to())
                .containsExactlyInAnyOrder(
                        new ConceptId("", "", "") + " rome",
                        new ConceptId("isco-08", "", "7411") + " ",
                        new ConceptId("", "", "") + " isco-08");
    }

    @Test
    void beyondAnEndTheyAreCountedForTheirSystemAlone() {
        var first = 0;
        for (int round = 0; round < 3; round++) {
            for (int code = 0; code < 600; code++) ask("isco-08", "%04d".formatted(first++));
            unmapped.run();
        }
        ask("isco-08", "0000");

        var report = unmapped.report(10_000);

        assertThat(report).hasSize(Unmapped.MOST_OF_A_SYSTEM + 1);
        assertThat(report.getFirst().from()).isEqualTo(new ConceptId("isco-08", "", ""));
        assertThat(report.getFirst().times()).isEqualTo(1_800 - Unmapped.MOST_OF_A_SYSTEM);
        assertThat(report.get(1).from().code()).isEqualTo("0000");
        assertThat(report.stream().mapToLong(Unmapped.Met::times).sum()).isEqualTo(1_801);
    }

    @Test
    void beyondAnotherSystemsThatNobodyKnowsAreOne() {
        IntStream.range(0, 2 * Unmapped.MOST_SYSTEMS).forEach(system -> ask("system-" + system, "1"));
        unmapped.run();
        ask("isco-08", "7412");

        assertThat(unmapped.report(10_000))
                .hasSize(Unmapped.MOST_SYSTEMS + 2)
                .extracting(it -> it.from().system())
                .contains("", "isco-08");
    }

    @Test
    void betweenTwoRunsThereIsAnEndInMemoryToo() {
        IntStream.range(0, 5_000).forEach(code -> ask("isco-08", "%04d".formatted(code)));

        var report = unmapped.report(10_000);

        assertThat(report).hasSizeLessThanOrEqualTo(Unmapped.MOST_OF_A_SYSTEM + 1);
        assertThat(report.stream().mapToLong(Unmapped.Met::times).sum()).isEqualTo(5_000);
    }

    @Test
    void whatNobodyHasAskedForInAQuarterIsForgotten() {
        ask("isco-08", "7412");
        ask("isco-08", "7413");
        unmapped.run();
        clock.pass(Unmapped.KEPT.minusDays(1));
        ask("isco-08", "7413");
        unmapped.run();
        clock.pass(Duration.ofDays(2));

        assertThat(met()).containsExactly("isco-08 7413 rome");
    }

    private void ask(String system, String code) {
        terms.translate(system, Optional.empty(), code, "rome", Optional.empty());
    }

    private List<String> met() {
        return unmapped.report(100).stream()
                .map(it -> it.from().system() + " " + it.from().code() + " " + it.to())
                .toList();
    }

    private void bring(String system, String version, String code) {
        new Importing(database, clock)
                .bring(
                        new Version(system, version),
                        Contents.of(List.of(concept(code)), List.of()),
                        Way.REPLACE,
                        Digest.of(system),
                        SALMA);
    }
}
