package org.qantara.spi;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of counts, one row for each, told apart by its dimensions and its day.
 *
 * @param structure what it is a table of
 * @param dimensions what tells rows apart, besides the day
 * @param attributes what else is said of each row
 */
public record Figures(Structure structure, List<String> dimensions, List<String> attributes, List<Row> rows) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){1,2}");

    /**
     * Whose table it is, which, and in which version of it.
     *
     * @param agency {@code QANTARA}
     * @param id {@code DF_CASES}
     * @param version {@code 1.0}
     */
    public record Structure(String agency, String id, String version) {
        public Structure {
            requireId(agency);
            requireId(id);
            if (!VERSION.matcher(version).matches()) throw new IllegalArgumentException("1.0 is a version");
        }
    }

    /**
     * A count.
     *
     * @param key a value for each dimension
     * @param day for which it was counted
     * @param count none if it is not said
     * @param attributes a value for each attribute; empty if it has none
     */
    public record Row(List<String> key, LocalDate day, OptionalLong count, List<String> attributes) {
        public Row {
            key = List.copyOf(key);
            Objects.requireNonNull(day);
            attributes = List.copyOf(attributes);
            if (count.isPresent() && count.getAsLong() < 0) throw new IllegalArgumentException("less than nobody");
            if (key.stream().anyMatch(String::isBlank)) throw new IllegalArgumentException("a dimension has a value");
        }
    }

    public Figures {
        dimensions = List.copyOf(dimensions);
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
        Stream.concat(dimensions.stream(), attributes.stream()).forEach(Figures::requireId);
        if (new HashSet<>(dimensions).size() < dimensions.size())
            throw new IllegalArgumentException("a dimension twice");
        var seen = new HashSet<List<Object>>();
        for (var row : rows) {
            if (row.key().size() != dimensions.size() || row.attributes().size() != attributes.size())
                throw new IllegalArgumentException("every row has a value for each dimension and attribute");
            if (!seen.add(List.of(row.key(), row.day()))) throw new IllegalArgumentException("two rows have one key");
        }
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("an id is letters, digits and underscores");
    }
}
