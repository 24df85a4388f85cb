package org.qantara.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns, as Markdown has them: the first column to the left, the others to the right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** @throws IllegalArgumentException if there are more or fewer cells than columns */
    public void row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has " + rows.getFirst().size() + " cells");
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    public void print(PrintStream out) {
        out.print(this);
        out.flush();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(line(rows.getFirst())).append(rule());
        rows.stream().skip(1).forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(List<String> row) {
        var line = new StringBuilder("|");
        for (var column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var gap = " ".repeat(width(column) - cell.length());
            line.append(' ').append(column == 0 ? cell + gap : gap + cell).append(" |");
        }
        return line.append('\n').toString();
    }

    private String rule() {
        var rule = new StringBuilder("|");
        for (var column = 0; column < rows.getFirst().size(); column++) {
            var dashes = "-".repeat(width(column) + 1);
            rule.append(column == 0 ? dashes + "-" : dashes + ":").append('|');
        }
        return rule.append('\n').toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
