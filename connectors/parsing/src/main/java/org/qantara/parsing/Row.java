package org.qantara.parsing;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as people count rows, from 1 for the first of the file
 * @param text as it stood
 * @param badly the cell, from 0, whose quotation marks are wrong; -1 if none is
 */
record Row(long number, String text, List<String> cells, int badly) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
