package org.qantara.hub.terminology.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.qantara.hub.terminology.CodeShape;
import org.qantara.hub.terminology.Concept;
import org.qantara.hub.terminology.Contents;
import org.qantara.hub.terminology.Naming;
import org.qantara.hub.terminology.table.Layout.Named;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The rows of one table, one after the other. A code may have several; they must not call it by two preferred names. */
final class Reading {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\n\\r|]+");
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_NAME = 500;

    private final Layout layout;
    private final Header header;
    private final String system;
    private final Optional<String> language;
    private final Faults faults = new Faults();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Links links;

    /** @throws InvalidTable if the table does not say which language it is in, and nobody else does */
    Reading(Layout layout, Header header, String system, Optional<String> language) {
        this.layout = layout;
        this.header = header;
        this.system = system;
        this.language = language;
        this.links = new Links(layout, header, faults);
        var needsLanguage = Stream.concat(layout.names().stream(), layout.others().stream())
                .anyMatch(it -> it.language().isEmpty() && header.has(it.column()));
        if (needsLanguage && language.isEmpty())
            throw new InvalidTable(Problem.of(ProblemCode.INVALID_REQUEST, "language", Rule.LANGUAGE));
    }

    void row(CSVRecord row) {
        var number = row.getRecordNumber();
        if (row.size() != header.size()) {
            faults.add(number, "", ProblemCode.MALFORMED);
            return;
        }
        var code = code(row);
        if (code.isEmpty()) return;
        var concept = new Concept(
                code,
                notations(row),
                Optional.of(header.value(row, layout.broader().orElse(""))).filter(it -> !it.isEmpty()),
                names(row));
        clashes(concepts.get(code), concept)
                .forEach(it -> faults.add(number, header.spelt(it), ProblemCode.GIVEN_TWICE));
        concepts.merge(code, concept, Concept::and);
        links.add(row, code);
    }

    /** @throws InvalidTable if anything was wrong */
    Contents contents() {
        faults.check();
        return new Contents(concepts, links.mappings());
    }

    /** Empty if it is wrong. */
    private String code(CSVRecord row) {
        var column = layout.code();
        var code = header.value(row, column);
        var shape = CodeShape.of(system);
        if (code.isEmpty()) faults.add(row.getRecordNumber(), header.spelt(column), ProblemCode.MISSING_FIELD);
        else if (shape.filter(it -> !it.fits(code)).isPresent())
            faults.add(
                    row.getRecordNumber(),
                    header.spelt(column),
                    Rule.CODE,
                    shape.get().example());
        else if (code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl))
            faults.add(row.getRecordNumber(), header.spelt(column), Rule.LINE_UP_TO, String.valueOf(LONGEST_CODE));
        else return code;
        return "";
    }

    private List<String> notations(CSVRecord row) {
        return layout.notations().stream()
                .map(it -> header.value(row, it))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private TreeMap<String, Naming> names(CSVRecord row) {
        var names = new TreeMap<String, Naming>();
        for (var column : layout.names()) {
            var name = header.value(row, column.column());
            if (!name.isEmpty() && fits(row, column, name))
                names.merge(in(column), new Naming(Optional.of(name), List.of()), Naming::and);
        }
        for (var column : layout.others()) {
            var others = BETWEEN_NAMES
                    .splitAsStream(header.value(row, column.column()))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && fits(row, column, it))
                    .toList();
            if (!others.isEmpty()) names.merge(in(column), new Naming(Optional.empty(), others), Naming::and);
        }
        return names;
    }

    private boolean fits(CSVRecord row, Named column, String name) {
        var fits = name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        if (!fits)
            faults.add(
                    row.getRecordNumber(),
                    header.spelt(column.column()),
                    Rule.LINE_UP_TO,
                    String.valueOf(LONGEST_NAME));
        return fits;
    }

    private String in(Named column) {
        return column.language().or(() -> language).orElseThrow();
    }

    /** The columns of preferred names that were otherwise in a row before. */
    private List<String> clashes(Concept before, Concept now) {
        if (before == null) return List.of();
        return layout.names().stream()
                .filter(it -> it.language().or(() -> language).isPresent() && header.has(it.column()))
                .filter(it -> isOther(before.labels().get(in(it)), now.labels().get(in(it))))
                .map(Named::column)
                .toList();
    }

    private static boolean isOther(String before, String now) {
        return before != null && now != null && !before.equals(now);
    }
}
