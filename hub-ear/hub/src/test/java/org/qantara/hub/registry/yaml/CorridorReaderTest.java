package org.qantara.hub.registry.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Difference;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.FormatId;
import org.qantara.spi.Texts;

class CorridorReaderTest {
    private static final String SOUND = """
            corridors:
              - id: ma-de
                from: MA
                to: DE
                validFrom: 2024-01-01
                validUntil: 2028-12-31
                rules:
                  - validFrom: 2024-01-01
                    start: [registered]
                    stages:
                      registered: {next: [visa]}
                      visa:
                        results: [submitted, granted]
                        next: {arrived: [granted]}
                        deadline: {length: P90D, warning: P14D}
                        expiry: {length: P6M, results: [granted], until: [arrived]}
                      arrived: {}
                    side: [withdrawn]
                  - validFrom: 2025-01-01
                    start: [registered]
                    stages: {registered: {next: [arrived]}, arrived: {}}
                regulated:
                  - occupation: {system: isco-08, code: "2221"}
                    validFrom: 2024-01-01
                    before: [arrived]
                    needs: {stage: visa, results: [granted]}
            """;

    @Test
    void aCorridorIsReadWithAllItHas() {
        var corridor = corridor(SOUND);

        var first = corridor.rulesOn(LocalDate.parse("2024-12-31")).orElseThrow();
        var visa = first.of(Stage.VISA).orElseThrow();
        assertThat(first.results(Stage.VISA)).containsExactly(StageResult.SUBMITTED, StageResult.GRANTED);
        assertThat(visa.deadline().orElseThrow().length()).isEqualTo(Period.ofDays(90));
        assertThat(visa.expiry().orElseThrow().limit().warning()).isEqualTo(Period.ofDays(30));
        assertThat(first.legalFrom(Stage.VISA)).hasToString("[ARRIVED (GRANTED), WITHDRAWN]");
        assertThat(corridor.rulesOn(LocalDate.parse("2025-01-01")).orElseThrow().knows(Stage.VISA))
                .isFalse();
        assertThat(corridor.rulesOn(LocalDate.parse("2023-12-31"))).isEmpty();
        assertThat(corridor.regulations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"morocco-germany", "morocco-belgium"})
    void theCorridorsOfTheDocumentationCanBeUsed(String name) {
        assertThat(read(Corridors.text(name)).corridors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next: [visa]|next: [departed]|line 11, /corridors/0/rules/0/stages/registered/next/0|a stage that these rules have",
                "next: [visa]|next: [vsia]|line 11, /corridors/0/rules/0/stages/registered/next/0|registered, eligible",
                "arrived: [granted]|arrived: [refused]|line 14, /corridors/0/rules/0/stages/visa/next/arrived/0|a result that visa has",
                "length: P90D|length: ninety|line 15, /corridors/0/rules/0/stages/visa/deadline/length|as in P7D",
                "start: [registered]|start: [visas]|line 9, /corridors/0/rules/0/start/0|registered",
                "2025-01-01|2024-01-01|line 19, /corridors/0/rules/1/validFrom|a day later than 2024-01-01",
                "to: DE|to: Germany|line 4, /corridors/0/to|ISO 3166-1",
                "before: [arrived]|before: [in-post]|line 25, /corridors/0/regulated/0/before/0|a stage that these rules have",
                "stage: visa, results: [granted]|stage: visa, results: [full]|line 26, /corridors/0/regulated/0/needs/results/0|a result that visa has"
            })
    void whatIsWrongIsToldWithItsPlace(String what, String wrong, String at, String expected) {
        assertThatThrownBy(() -> read(SOUND.replaceFirst(Pattern.quote(what), wrong)))
                .isInstanceOfSatisfying(InvalidRegistry.class, e -> {
                    assertThat(e.problem().at()).isEqualTo(at);
                    assertThat(Texts.detail(e.problem(), Locale.ENGLISH)).contains(expected);
                    assertThat(Texts.detail(e.problem(), Texts.ARABIC)).matches(".*\\p{IsArabic}.*");
                });
    }

    @Test
    void anIdStandsOnce() {
        var second = SOUND.substring(SOUND.indexOf("  - id"));

        assertThatThrownBy(() -> read(SOUND + second)).hasMessageContaining("(line 2, /corridors/0)");
    }

    @Test
    void aChangeIsToldInALine() {
        var before = read(SOUND);
        var after = read(SOUND.replace("2028-12-31", "2029-12-31").replace("P90D", "P60D"));

        assertThat(Difference.between(before, after).lines(Locale.ENGLISH))
                .containsExactly(
                        "~ corridor ma-de: validUntil 2028-12-31 → 2029-12-31",
                        "~ corridor ma-de: rules - those from 2024-01-01 on",
                        "~ corridor ma-de: rules + those from 2024-01-01 on");
    }

    private static Corridor corridor(String text) {
        return read(text).corridor("ma-de").orElseThrow();
    }

    private static Configuration read(String text) {
        return new ConfigurationText(List.of(new FormatId("tiny"))).read(text);
    }
}
