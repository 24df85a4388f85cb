package org.qantara.ofppt;

import java.util.regex.Pattern;
import org.qantara.parsing.Mojibake;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Text that is taken over as it stands even if letters of it did not survive an export. */
final class Doubtful {
    /** As {@code Électricité} becomes in windows-1256, which has no capitals with accents. */
    private static final Pattern LETTER_LOST = Pattern.compile("\\?\\p{L}");

    private Doubtful() {}

    static String text(Node cell) {
        var text = Mojibake.text(cell);
        if (Legible.isDestroyed(text) || LETTER_LOST.matcher(text).find()) cell.lost(Loss.Reason.DOUBTFUL);
        return text;
    }
}
