package org.qantara.sdmx;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.qantara.spi.Figures;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.WritesFigures;

/**
 * SDMX-CSV 2.0.0, data messages: a row for each observation, with its dataflow; ids only, no labels; commas, RFC 4180.
 * Whoever takes it in replaces what they had for the same key.
 */
public final class SdmxCsv implements WritesFigures {
    private static final String FLOW = "dataflow";
    private static final String REPLACE = "R";

    @Override
    public FormatId id() {
        return new FormatId("sdmx-csv");
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv;version=2.0.0";
    }

    @Override
    public String title() {
        return "SDMX-CSV 2.0.0 (SDMX 3.0), data messages";
    }

    @Override
    public Payload write(Figures figures) {
        var text = new StringWriter();
        try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(header(figures));
            var flow = flow(figures.structure());
            for (var row : figures.rows()) table.printRecord(row(flow, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Payload(mediaType(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> header(Figures figures) {
        var all = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        all.addAll(figures.dimensions());
        all.addAll(List.of("TIME_PERIOD", "OBS_VALUE"));
        all.addAll(figures.attributes());
        return all;
    }

    private static List<String> row(String flow, Figures.Row row) {
        var all = new ArrayList<>(List.of(FLOW, flow, REPLACE));
        all.addAll(row.key());
        all.add(row.day().toString());
        all.add(row.count().isPresent() ? Long.toString(row.count().getAsLong()) : "");
        all.addAll(row.attributes());
        return all;
    }

    private static String flow(Figures.Structure structure) {
        return structure.agency() + ":" + structure.id() + "(" + structure.version() + ")";
    }
}
