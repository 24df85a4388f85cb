package org.qantara.hub.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as a table (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it and show Arabic. Each row has
 * all that a figure must not go without. What a spreadsheet would take for a formula begins with an apostrophe.
 */
final class ReportTable {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";
    private static final List<String> COLUMNS = List.of(
            "report",
            "population",
            "state",
            "corridor",
            "dimension",
            "category",
            "code",
            "count",
            "remark",
            "asOf",
            "knownAt",
            "extractedAt");

    private ReportTable() {}

    static byte[] of(Report report, Edition edition, ReportWords words) {
        var text = new StringWriter().append(MARK);
        try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(COLUMNS.stream().map(it -> words.of("column." + it)));
            for (var figure : report.figures())
                table.printRecord(row(report, edition, figure, words).map(ReportTable::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> row(Report report, Edition edition, Figure figure, ReportWords words) {
        var cell = figure.cell();
        var count = figure.count(edition);
        return Stream.of(
                Long.toString(report.number()),
                words.of("population." + report.definition().population()),
                words.state(cell.state()),
                words.corridor(cell.corridor()),
                cell.dimension().map(it -> words.of("dimension." + it)).orElse(""),
                cell.dimension().map(it -> words.code(it, cell.code())).orElseGet(() -> words.of("total")),
                cell.code(),
                count.isPresent() ? Long.toString(count.getAsLong()) : "",
                remark(figure, edition, words),
                report.asOf().toString(),
                words.time(report.knownAt()),
                words.time(report.extractedAt()));
    }

    static String remark(Figure figure, Edition edition, ReportWords words) {
        if (figure.shown()) return "";
        if (edition == Edition.EXACT) return words.of("notPublic");
        return figure.nearly().isPresent()
                ? words.of("withheld.see", Long.toString(figure.nearly().getAsLong()))
                : words.of("withheld");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
