package org.qantara.hub.door.admin;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.qantara.hub.gate.Flow;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;

/**
 * Flows as a table (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it and show Arabic. What a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class FlowTable {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private static final List<Map.Entry<String, BiFunction<Flow, FlowWords, String>>> COLUMNS = List.of(
            column("agreement", flow -> flow.agreement().id()),
            column("from", flow -> flow.from().id().value()),
            Map.entry("fromName", (flow, words) -> words.name(flow.from())),
            Map.entry("fromInstitution", (flow, words) -> words.institution(flow.from())),
            column("to", flow -> flow.to().id().value()),
            Map.entry("toName", (flow, words) -> words.name(flow.to())),
            Map.entry("toInstitution", (flow, words) -> words.institution(flow.to())),
            Map.entry(
                    "record",
                    (flow, words) ->
                            words.of("record." + flow.agreement().recordType().id())),
            column("purpose", flow -> flow.agreement().purpose()),
            column("programme", flow -> flow.agreement().programme().orElse("")),
            Map.entry(
                    "legalGround",
                    (flow, words) -> words.ground(flow.agreement().legalGround())),
            column("fields", flow -> fields(flow.agreement())),
            Map.entry("abroad", (flow, words) -> words.of(Boolean.toString(flow.abroad()))),
            column(
                    "authorisation",
                    flow -> authorisation(flow).map(Authorisation::reference).orElse("")),
            column("authorisedFrom", flow -> text(authorisation(flow).map(Authorisation::validFrom))),
            column("authorisedUntil", flow -> text(authorisation(flow).map(Authorisation::validUntil))),
            Map.entry("retention", (flow, words) -> words.time(flow.agreement().retention())),
            column("validFrom", flow -> flow.agreement().validFrom().toString()),
            column("validUntil", flow -> flow.agreement().validUntil().toString()),
            Map.entry("inForce", (flow, words) -> words.of(Boolean.toString(flow.isInForce()))),
            Map.entry("why", (flow, words) -> words.why(flow.why())));

    private FlowTable() {}

    static byte[] of(List<Flow> flows, Locale language) {
        var text = new StringWriter().append(MARK);
        var words = new FlowWords(language);
        try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(COLUMNS.stream().map(it -> words.of(it.getKey())));
            for (var flow : flows)
                table.printRecord(
                        COLUMNS.stream().map(it -> harmless(it.getValue().apply(flow, words))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map.Entry<String, BiFunction<Flow, FlowWords, String>> column(
            String name, Function<Flow, String> value) {
        return Map.entry(name, (flow, _) -> value.apply(flow));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String fields(Agreement agreement) {
        return agreement.fields().stream().map(FieldPath::toString).collect(joining(" "));
    }

    private static Optional<Authorisation> authorisation(Flow flow) {
        return flow.agreement().authorisation();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
