package org.qantara.hub.terminology.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The names of a table's columns. */
final class Header {
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]|\\p{M}");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names;

    /** @throws InvalidTable if two columns have one name */
    Header(CSVRecord row) {
        names = List.of(row.values());
        for (int i = 0; i < names.size(); i++) {
            var bare = bare(names.get(i));
            if (!bare.isEmpty() && places.put(bare, i) != null)
                throw new InvalidTable(Problem.of(
                        ProblemCode.GIVEN_TWICE, Faults.at(1, names.get(i).strip())));
        }
    }

    int size() {
        return names.size();
    }

    boolean has(String column) {
        return places.containsKey(bare(column));
    }

    /** The column as the table spells it. */
    String spelt(String column) {
        var place = places.get(bare(column));
        return place == null ? column : names.get(place).strip();
    }

    /** What a row has in this column, without white space around it; empty if the table has no such column. */
    String value(CSVRecord row, String column) {
        var place = places.get(bare(column));
        return place == null ? "" : row.get(place).strip();
    }

    private static String bare(String name) {
        return NOT_SAID.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
