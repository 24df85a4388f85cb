package org.qantara.ofppt;

import org.qantara.parsing.Mojibake;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Names, which are refused if their letters did not survive an export. */
final class Legible {
    private Legible() {}

    static String text(Node cell) {
        var text = Mojibake.text(cell);
        if (isDestroyed(text)) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, cell.path(), Rule.LEGIBLE));
        return text;
    }

    /** What an encoding without these letters puts in their place. */
    static boolean isDestroyed(String text) {
        return text.contains("??") || text.equals("?") || text.indexOf('\uFFFD') >= 0;
    }
}
