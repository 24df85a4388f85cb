package org.qantara.europass;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.qantara.parsing.Node;

/** When a document was made: required by Europass, not always known. */
final class DocumentDates {
    /** Stands for not known. */
    static final String UNKNOWN = "1970-01-01T00:00:00Z";

    private DocumentDates() {}

    static String read(Node field) {
        var text = field.text();
        return text.isEmpty() || text.equals(UNKNOWN) ? null : text;
    }

    /** The text if it is an XML dateTime, or a date at midnight. */
    static Optional<String> dateTime(String text) {
        try {
            if (text.length() == 10) return Optional.of(LocalDate.parse(text) + "T00:00:00");
            if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10)
                OffsetDateTime.parse(text);
            else LocalDateTime.parse(text);
            return Optional.of(text).filter(t -> t.length() >= 19);
        } catch (DateTimeException notADateTime) {
            return Optional.empty();
        }
    }
}
