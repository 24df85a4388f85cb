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
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.qantara.hub.gate.Flow;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.Partner;

/**
 * Flows as a table (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it and show Arabic. What a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class FlowTable {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private static final List<Map.Entry<String, BiFunction<Flow, Locale, String>>> COLUMNS = List.of(
            column("agreement", flow -> flow.agreement().id()),
            column("from", flow -> flow.from().id().value()),
            Map.entry("fromName", (flow, language) -> name(flow.from(), language)),
            column("fromInstitution", flow -> FlowJson.word(flow.from().institution())),
            column("to", flow -> flow.to().id().value()),
            Map.entry("toName", (flow, language) -> name(flow.to(), language)),
            column("toInstitution", flow -> FlowJson.word(flow.to().institution())),
            column("record", flow -> flow.agreement().recordType().id()),
            column("purpose", flow -> flow.agreement().purpose()),
            column("programme", flow -> flow.agreement().programme().orElse("")),
            column(
                    "legalGround",
                    flow -> flow.agreement().legalGround().map(FlowJson::word).orElse("")),
            column("fields", flow -> fields(flow.agreement())),
            column("abroad", flow -> Boolean.toString(flow.abroad())),
            column(
                    "authorisation",
                    flow -> authorisation(flow).map(Authorisation::reference).orElse("")),
            column("authorisedFrom", flow -> text(authorisation(flow).map(Authorisation::validFrom))),
            column("authorisedUntil", flow -> text(authorisation(flow).map(Authorisation::validUntil))),
            column("retention", flow -> text(flow.agreement().retention())),
            column("validFrom", flow -> flow.agreement().validFrom().toString()),
            column("validUntil", flow -> flow.agreement().validUntil().toString()),
            column("inForce", flow -> Boolean.toString(flow.isInForce())),
            column("why", flow -> flow.why().orElse("")));

    private FlowTable() {}

    static byte[] of(List<Flow> flows, Locale language) {
        var text = new StringWriter().append(MARK);
        var heads = ResourceBundle.getBundle(
                "org.qantara.hub.door.admin.flows", language, FlowTable.class.getClassLoader(), EXACT);
        try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(COLUMNS.stream().map(it -> heads.getString(it.getKey())));
            for (var flow : flows)
                table.printRecord(
                        COLUMNS.stream().map(it -> harmless(it.getValue().apply(flow, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map.Entry<String, BiFunction<Flow, Locale, String>> column(
            String name, Function<Flow, String> value) {
        return Map.entry(name, (flow, _) -> value.apply(flow));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** In this language, else in English, else the id. */
    private static String name(Partner partner, Locale language) {
        var names = partner.names();
        return names.getOrDefault(
                language.getLanguage(), names.getOrDefault("en", partner.id().value()));
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
