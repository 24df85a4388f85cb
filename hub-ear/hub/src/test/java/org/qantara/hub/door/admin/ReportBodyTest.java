package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.report.Definitions;
import org.qantara.hub.report.Reports;
import org.qantara.sdmx.SdmxCsv;
import org.qantara.spi.ProblemCode;

class ReportBodyTest {
    private final Reports reports = new Reports(
            new PGSimpleDataSource(), new Registry(List.of(), List.of()), Definitions.shipped(), new SdmxCsv(), CLOCK);

    @Test
    void whatIsNotGivenIsAsItIsNowAndForThoseWhoRunTheProgramme() {
        var order = ReportBody.read("{\"definition\": \"departures\", \"asOf\": \"2024-05-08\"}", reports, NOON);

        assertThat(order.definition().id()).isEqualTo("departures");
        assertThat(order.asOf()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(order.knownAt()).isEmpty();
        assertThat(order.isPublic()).isFalse();
    }

    @Test
    void theTimeOfKnowingMayBeInAnyZone() {
        var order = ReportBody.read(
                "{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", \"knownAt\": \"2024-05-08T10:00:00+01:00\"}",
                reports,
                NOON);

        assertThat(order.knownAt()).isEqualTo(Optional.of(Instant.parse("2024-05-08T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "definition|{\"definition\": \"salaries\", \"asOf\": \"2024-05-08\"}",
                "definition|{\"asOf\": \"2024-05-08\"}",
                "asOf|{\"definition\": \"departures\"}",
                "asOf|{\"definition\": \"departures\", \"asOf\": \"31/02/2024\"}",
                "asOf|{\"definition\": \"departures\", \"asOf\": \"2026-03-06\"}",
                "knownAt|{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", \"knownAt\": \"2026-03-05T00:00:00Z\"}",
                "knownAt|{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", \"knownAt\": \"yesterday\"}",
                "revises|{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", \"revises\": \"the last\"}",
                "public|{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", \"public\": \"yes\"}",
                "public|{\"definition\": \"cases-reached\", \"asOf\": \"2024-05-08\", \"public\": true}",
            })
    void whatCannotBeIssuedIsToldWithThePlace(String at, String body) {
        assertThatThrownBy(() -> ReportBody.read(body, reports, NOON)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.INVALID_REQUEST);
            assertThat(e.problem().at()).isEqualTo(at);
            assertThat(e.problem().details()).isNotEmpty();
        });
    }
}
