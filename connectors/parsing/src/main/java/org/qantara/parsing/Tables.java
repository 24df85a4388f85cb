package org.qantara.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

/**
 * Tables as text: a line of headings, then a record in each row. Encoding and separator are found out; a row that
 * cannot be read is refused by itself.
 */
public final class Tables {
    private Tables() {}

    /**
     * Reads a table of one row.
     *
     * @param reader is given the row, with its cells inside by the names of their columns, and the losses so far; it may
     *     throw {@link Refusal}
     * @return as {@link Documents#read} does; refused, too, if there is no required column, more than one row, or what
     *     is no row. {@code DOUBTFUL} are cells under a misspelt heading, and the first that a row is too short for
     */
    public static <T> Translation<T> read(
            Payload table, Columns columns, BiFunction<Node, LossReport, ? extends T> reader) {
        return Attempt.orRefused(() -> {
            if (table.bytes().length > Limits.DEFAULT.bytes()) throw new Refusal(Counter.tooLarge(Limits.DEFAULT));
            var rows = new Rows(new ByteArrayInputStream(table.bytes()));
            var headings = headings(rows, columns);
            var row = rows.next();
            if (row == null) throw new Refusal(Problem.of(ProblemCode.EMPTY_DOCUMENT, ""));
            requireWhole(row, headings);
            if (rows.next() != null) throw invalid("", Rule.ONE_RECORD);
            var report = new LossReport();
            var node = new RowNode(row, headings, new Counter(Limits.DEFAULT, report));
            T value = reader.apply(node, report);
            node.finish();
            if (row.cells().size() < headings.size())
                report.add(headings.get(row.cells().size()).path(), Loss.Reason.DOUBTFUL);
            return Translation.of(value, report.losses());
        });
    }

    /** Whether these can be the headings of a table with these columns. */
    public static boolean fits(List<String> headings, Columns columns) {
        try {
            Headings.of(headings, columns);
            return true;
        } catch (Refusal missing) {
            return false;
        }
    }

    /**
     * Splits a table into tables of one row, as {@link org.qantara.spi.Splits#split} promises. A misspelt heading is
     * {@code DOUBTFUL} once for the file, and spelt as it is meant in its parts.
     */
    public static Translation<Long> split(InputStream file, Columns columns, Consumer<Part> each) throws IOException {
        try {
            var rows = new Rows(file);
            var headings = headings(rows, columns);
            var head = rows.head(headings.meant(rows.first().cells()));
            long parts = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                var document = Payload.csv(head + row.text() + "\n");
                each.accept(new Part(key(row, headings, columns), row.number(), document));
                parts++;
            }
            return Translation.of(parts, headings.doubts());
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }

    private static Headings headings(Rows rows, Columns columns) {
        if (rows.first() == null) throw new Refusal(Problem.of(ProblemCode.EMPTY_DOCUMENT, ""));
        return Headings.of(rows.first().cells(), columns);
    }

    private static void requireWhole(Row row, Headings headings) {
        if (row.badly() >= 0 && row.badly() < headings.size())
            throw invalid(headings.get(row.badly()).path(), Rule.QUOTED);
        for (int i = headings.size(); i < row.cells().size(); i++)
            if (!row.cells().get(i).isBlank()) throw invalid("", Rule.CELLS_UP_TO, Integer.toString(headings.size()));
    }

    private static Refusal invalid(String at, Rule expected, String... mentioned) {
        return new Refusal(Problem.of(ProblemCode.INVALID_VALUE, at, expected, mentioned));
    }

    /** Rows that cannot be told by it are told by all they hold. */
    private static String key(Row row, Headings headings, Columns columns) {
        var key = row.badly() >= 0 ? "" : columns.key(name -> headings.cell(row, name));
        return key.isEmpty() ? row.text() : key;
    }
}
