package org.qantara.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLogTest {

    @Test
    void aPlanTellsItsTimeItsScansAndTheRowsTheyRead() throws IOException {
        var log = """
                2026-01-01 00:00:00.000 UTC [42] LOG:  checkpoint starting: time
                2026-01-01 00:00:00.001 UTC [43] LOG:  duration: 1.250 ms  plan:
                \t{
                \t  "Query Text": "SELECT a, b FROM t WHERE id IN ($1, $2)",
                \t  "Plan": {"Node Type": "Nested Loop", "Actual Rows": 2, "Actual Loops": 1, "Plans": [
                \t    {"Node Type": "Seq Scan", "Relation Name": "t", "Actual Rows": 2, "Rows Removed by Filter": 98, "Actual Loops": 1},
                \t    {"Node Type": "Index Scan", "Index Name": "u_pkey", "Relation Name": "u", "Actual Rows": 1, "Actual Loops": 2}]}
                \t}
                2026-01-01 00:00:00.002 UTC [43] LOG:  something else
                """;

        assertThat(PlanLog.parse(log))
                .containsExactly(
                        new Executed("select .. from t WHERE id IN (..)", 1.25, 102, List.of("SEQ t", "u_pkey")));
    }

    @Test
    void listsOfAnyLengthAreTheSameQuery() {
        assertThat(Executed.shortened("delete from t\n where id in ($1,$2,$3) and x = $4"))
                .isEqualTo(Executed.shortened("delete from t where id in ($1) and x = $2"));
    }
}
