package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.report.Edition;
import org.qantara.hub.report.Form;
import org.qantara.hub.report.Issued;
import org.qantara.hub.report.Reports;

/** How long reports take over many cases: {@code -Dcases=100000}. Cases are written as they would have been entered. */
class ReportSpeedTest extends CountedPeople {
    private static final int CASES = Integer.getInteger("cases", 1_000);

    @Test
    void everyCaseIsCountedHoweverManyThereAre() throws Exception {
        execute("""
            insert into programme_case (id, corridor, begun_at)
            select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'thamm-ma-de', '2024-01-01'
            from generate_series(1, %1$d) n;
            insert into programme_event (id, programme_case, partner, stage, result, occurred, recorded_at, occupation, flags, moved)
            select gen_random_uuid(), c.id, 'zav', s.stage, s.result, s.day::date, s.day::timestamptz, '{}', '{}', true
            from programme_case c cross join (values ('PRESELECTED', null, '2024-04-01'), ('MATCHED', null, '2024-04-02'),
                ('CONTRACT_SIGNED', null, '2024-04-03'), ('VISA', 'GRANTED', '2024-04-04'),
                ('PRE_DEPARTURE', null, '2024-05-01')) s (stage, result, day);
            insert into counted_person (id) select id from programme_case;
            insert into counted_case (programme_case, person) select id, id from programme_case;
            insert into counted_fact (person, kind, value, partner, recorded_at)
            select c.id, f.kind, f.value, 'ofppt', '2024-04-01' from programme_case c cross join lateral (values
                ('SEX', case when random() < 0.4 then 'FEMALE' else 'MALE' end),
                ('BIRTH_YEAR', (1985 + floor(random() * 20))::int::text),
                ('REGION', 'جهة ' || floor(random() * 12)::int),
                ('OCCUPATION', 'isco-08 ' || (7110 + floor(random() * 40))::int)) f (kind, value);
            analyze""".formatted(CASES));
        itIs("2024-05-08");

        var first = issue();
        issue();

        var figures = new JsonMapper()
                .readTree(reports.read(first, Edition.EXACT, Form.JSON, "en", OFFICER)
                        .orElseThrow())
                .path("figures");
        assertThat(figures.get(0).path("count").asInt()).isEqualTo(CASES);
    }

    private Issued issue() {
        var order = new Reports.Order(
                definitions.newest("departures").orElseThrow(),
                LocalDate.of(2024, 5, 8),
                Optional.empty(),
                Optional.empty(),
                true);
        var begin = System.nanoTime();
        var issued = reports.issue(order, OFFICER);
        System.out.printf(
                "report %d over %d cases: %d ms%n",
                issued.number(),
                CASES,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return issued;
    }
}
