package org.qantara.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a table in a text, one after the other. A cell in quotation marks may have several lines; where one is
 * never closed, or only by what makes no row of it, the first line alone is the bad row and those behind it are read for
 * themselves: a forgotten quotation mark costs one row, not the rest of the file.
 */
final class Rows {
    private static final int MOST_LINES = 50;
    /** In a first line for spreadsheets, before the separator. */
    private static final String SEPARATOR_IS = "sep=";

    private final Lines lines;
    /** Read ahead. */
    private final Deque<String> waiting = new ArrayDeque<>();

    private final char separator;
    private final Row first;
    /** That tells the separator; empty if none does. */
    private final String before;

    private long number;

    /** @throws Refusal if it is in an encoding that is not read */
    Rows(InputStream in) throws IOException {
        lines = new Lines(in);
        var line = nonBlank();
        boolean told = line != null && line.length() == 5 && line.startsWith(SEPARATOR_IS);
        before = told ? line + "\n" : "";
        if (told) line = nonBlank();
        separator = told ? before.charAt(4) : line == null ? ';' : Separators.of(line);
        first = line == null ? null : row(line, Integer.MAX_VALUE);
    }

    /**
     * The lines that tell how to read the others: what separates the cells if the file tells it, and the first row, as it
     * stood or with these cells instead.
     */
    String head(List<String> cells) {
        var same = cells.equals(first.cells());
        return before
                + (same
                        ? first.text()
                        : cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                + "\n";
    }

    private String quoted(String cell) {
        var plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The first row that is not blank, or {@code null} if there is none. */
    Row first() {
        return first;
    }

    /** The next row that is not blank, behind the first; {@code null} if there is none. */
    Row next() throws IOException {
        for (var line = nonBlank(); line != null; line = nonBlank()) {
            var row = row(line, first.cells().size());
            if (!row.isBlank()) return row;
        }
        return null;
    }

    private String nonBlank() throws IOException {
        while (true) {
            var line = line();
            if (line == null) return null;
            number++;
            if (!line.isBlank()) return line;
        }
    }

    private String line() throws IOException {
        return waiting.isEmpty() ? lines.next() : waiting.poll();
    }

    private Row row(String line, int mostCells) throws IOException {
        var cells = Cells.of(line, separator);
        if (!cells.open()) return new Row(number, line, cells.cells(), cells.badly());
        var longer = longer(line, mostCells);
        return longer != null
                ? longer
                : new Row(number, line, cells.cells(), cells.cells().size() - 1);
    }

    /** With the lines behind it until its cells are closed; {@code null}, and none of them taken, if that makes no row. */
    private Row longer(String line, int mostCells) throws IOException {
        var ahead = new ArrayDeque<String>();
        var text = new StringBuilder(line);
        while (ahead.size() < MOST_LINES && text.length() < Lines.LONGEST) {
            var more = line();
            if (more == null) break;
            ahead.add(more);
            text.append('\n').append(more);
            if (more.indexOf('"') < 0) continue;
            var cells = Cells.of(text.toString(), separator);
            if (cells.cells().size() > mostCells || cells.badly() >= 0) break;
            if (!cells.open()) return new Row(number, text.toString(), cells.cells(), cells.badly());
        }
        while (!ahead.isEmpty()) waiting.addFirst(ahead.pollLast());
        return null;
    }
}
