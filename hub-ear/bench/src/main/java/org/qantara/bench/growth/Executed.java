package org.qantara.bench.growth;

import java.util.List;

/**
 * One execution of a query.
 *
 * @param query its text, on one line and without how many values a list had
 * @param looked rows that its scans read
 * @param scans the indexes it used; {@code SEQ} and a table if it read that from end to end
 */
record Executed(String query, double millis, long looked, List<String> scans) {

    /** Whether it touched a table of the journal, not only those of PostgreSQL and of the migrations. */
    boolean isOfTheJournal() {
        return !query.contains("flyway")
                && scans.stream().anyMatch(scan -> !scan.replace("SEQ ", "").startsWith("pg_"));
    }

    static String shortened(String query) {
        return query.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\(\\(?\\$\\d+(, ?\\$\\d+)*\\)?(, ?\\(\\$\\d+(, ?\\$\\d+)*\\))*\\)?", "(..)")
                .replaceAll("\\$\\d+", "?")
                .replaceAll("(?i)^select .*? from ", "select .. from ");
    }
}
