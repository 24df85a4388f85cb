package org.qantara.hub.file;

import java.util.HexFormat;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.subject.Subjects;
import org.qantara.spi.Part;

/**
 * Message ids of rows: the same for the same row of the same sender in whatever file, and, as they are made with a key of the
 * hub's, nothing to whoever guesses what the row says.
 */
final class RowIds {
    private static final String PREFIX = "row-";

    private final Subjects subjects;
    private final String beginning;

    RowIds(Subjects subjects, Sent sent, String format) {
        this.subjects = subjects;
        this.beginning = String.join(Sent.BETWEEN, "ROW", sent.from().value(), format, sent.routing());
    }

    String of(Part part) {
        var row = beginning
                + Sent.BETWEEN
                + part.key().length()
                + Sent.BETWEEN
                + part.key()
                + Sent.BETWEEN
                + Digest.of(part.document().bytes()).hex();
        return PREFIX + HexFormat.of().formatHex(subjects.mark(row).bytes());
    }
}
