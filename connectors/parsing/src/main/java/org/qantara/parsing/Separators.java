package org.qantara.parsing;

/** Which sign separates the cells of a table. */
final class Separators {
    private static final String KNOWN = ";,\t|";

    private Separators() {}

    /** The one that parts the line into most cells; the semicolon if none parts it. */
    static char of(String line) {
        char best = KNOWN.charAt(0);
        int most = 0;
        for (int i = 0; i < KNOWN.length(); i++) {
            char separator = KNOWN.charAt(i);
            int cells = Cells.of(line, separator).cells().size();
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }
}
