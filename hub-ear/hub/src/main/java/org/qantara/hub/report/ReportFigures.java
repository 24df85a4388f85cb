package org.qantara.hub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qantara.hub.journal.Millis;
import org.qantara.spi.Figures;

/** A report as statistics have it: a row for each figure, with {@code _T} for what is not told apart and {@code _U} for what is not known. */
final class ReportFigures {
    private static final String AGENCY = "QANTARA";

    private ReportFigures() {}

    static Figures of(Report report, Edition edition) {
        var definition = report.definition();
        var dimensions = new ArrayList<>(List.of("CORRIDOR", "STATE"));
        definition.dimensions().forEach(it -> dimensions.add(it.name()));
        return new Figures(
                new Figures.Structure(AGENCY, flow(definition), definition.version() + ".0"),
                dimensions,
                List.of("OBS_STATUS", "CONF_STATUS", "POPULATION", "REPORT", "KNOWN_AT", "EXTRACTED_AT"),
                report.figures().stream().map(it -> row(report, edition, it)).toList());
    }

    private static String flow(Definition definition) {
        return "DF_" + definition.id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Figures.Row row(Report report, Edition edition, Figure figure) {
        var cell = figure.cell();
        var key = new ArrayList<>(List.of(cell.corridor(), cell.state()));
        for (var dimension : report.definition().dimensions())
            key.add(cell.dimension()
                    .filter(dimension::equals)
                    .map(_ -> cell.code())
                    .orElse(Dimension.TOTAL));
        return new Figures.Row(
                key,
                report.asOf(),
                figure.count(edition),
                List.of(
                        figure.count(edition).isPresent() ? "A" : "Q", // CL_OBS_STATUS: normal; missing, suppressed
                        confidentiality(figure, edition),
                        report.definition().population().name(),
                        Long.toString(report.number()),
                        Millis.text(report.knownAt()),
                        Millis.text(report.extractedAt())));
    }

    /** CL_CONF_STATUS: free; confidential; not for publication. Why something is confidential would tell something of it. */
    private static String confidentiality(Figure figure, Edition edition) {
        if (edition == Edition.EXACT) return "N";
        return figure.shown() ? "F" : "C";
    }
}
