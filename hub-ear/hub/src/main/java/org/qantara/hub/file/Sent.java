package org.qantara.hub.file;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.registry.PartnerId;

/**
 * What a sender says with a file, in its own words, whose shape is checked already.
 *
 * @param format else it is recognised
 * @param recordType what each row must be
 * @param purpose what the records are sent for
 * @param to recipients; none for whoever the agreements say
 */
public record Sent(
        PartnerId from,
        Submission.Via via,
        String messageId,
        Optional<String> format,
        Optional<String> recordType,
        Optional<String> purpose,
        List<String> to) {
    static final String BETWEEN = "\u001F";

    public Sent {
        to = to.stream().sorted().distinct().toList();
    }

    /** What tells a repetition from another file: of the file's own digest and all that is named with it. */
    String fingerprint(String sha256) {
        var text = sha256 + BETWEEN + format.orElse("") + BETWEEN + routing();
        return Digest.of(text).hex();
    }

    String routing() {
        return recordType.orElse("") + BETWEEN + purpose.orElse("") + BETWEEN + String.join(",", to);
    }
}
