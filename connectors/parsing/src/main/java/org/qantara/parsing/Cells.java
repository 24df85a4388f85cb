package org.qantara.parsing;

import java.util.ArrayList;
import java.util.List;

/**
 * A row taken apart into cells, as RFC 4180 has it with any separator.
 *
 * @param cells without their quotation marks
 * @param badly the cell, from 0, that has more behind its closing quotation mark; -1 if none has
 * @param open whether the last cell begins with a quotation mark and never ends
 */
record Cells(List<String> cells, int badly, boolean open) {
    static Cells of(String row, char separator) {
        var cells = new ArrayList<String>();
        int badly = -1;
        for (int from = 0; from <= row.length(); ) {
            int quote = quotedFrom(row, from, separator);
            if (quote < 0) {
                int end = end(row, from, separator);
                cells.add(row.substring(from, end));
                from = end + 1;
                continue;
            }
            int close = close(row, quote + 1);
            if (close < 0) {
                cells.add(row.substring(quote + 1));
                return new Cells(cells, badly, true);
            }
            int end = end(row, close + 1, separator);
            if (badly < 0 && !row.substring(close + 1, end).isBlank()) badly = cells.size();
            cells.add(row.substring(quote + 1, close).replace("\"\"", "\""));
            from = end + 1;
        }
        return new Cells(cells, badly, false);
    }

    /** Where the quotation mark is that a cell begins with, white space aside; -1 if it does not. */
    private static int quotedFrom(String row, int from, char separator) {
        for (int i = from; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') return i;
            if (c == separator || !Character.isWhitespace(c)) return -1;
        }
        return -1;
    }

    /** Where the quotation mark is that ends a cell; -1 if there is none. */
    private static int close(String row, int from) {
        for (int i = row.indexOf('"', from); i >= 0; i = row.indexOf('"', i + 2))
            if (i + 1 == row.length() || row.charAt(i + 1) != '"') return i;
        return -1;
    }

    private static int end(String row, int from, char separator) {
        int end = row.indexOf(separator, from);
        return end < 0 ? row.length() : end;
    }
}
