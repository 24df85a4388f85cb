package org.qantara.hub.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;

/**
 * A document as a partner hands it in, by whichever door. The names in it are as the partner wrote them: the receiving
 * route checks them.
 *
 * @param messageId the partner's own id of this message, 1 to 200 visible ASCII characters, unique among its messages
 * @param format named by the partner, else recognised
 * @param recordType what the document must then be; else it shows by itself
 * @param purpose what the record is sent for; needed when agreements do not leave one choice
 * @param to named recipients; none means whoever the agreements say
 */
public record Submission(
        PartnerId from,
        String messageId,
        Optional<String> format,
        Optional<String> recordType,
        Optional<String> purpose,
        List<String> to,
        Payload document,
        Via via) {
    /** Of a message id, in characters. */
    public static final int LONGEST_ID = 200;

    private static final Pattern MESSAGE_ID = Pattern.compile("[!-~]{1," + LONGEST_ID + "}");

    /** The door it came in by. */
    public enum Via {
        SOAP,
        REST,
        MESSAGING
    }

    public Submission {
        to = List.copyOf(to);
    }

    /** Whether this can be a message id. */
    public static boolean isMessageId(String text) {
        return MESSAGE_ID.matcher(text).matches();
    }

    /** Where from and which message, and nothing of what it says. */
    @Override
    public String toString() {
        return "submission by " + from + " via " + via + " of " + document;
    }
}
