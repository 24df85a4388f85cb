package org.qantara.elmo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Bytes;
import org.qantara.model.Credential;
import org.qantara.model.Credential.Signature;
import org.qantara.parsing.Binary;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads files, of which the first has a place: as the document that proves the award. */
final class AttachmentReader {
    private static final Pattern DATA = Pattern.compile("data:([\\w.+-]+/[\\w.+-]+);base64,(.*)", Pattern.DOTALL);

    private static final String PDF = "application/pdf";
    /** Stands in every PDF that is signed, and is never packed (ISO 32000-1, 12.8.1). */
    private static final byte[] RANGE_THAT_IS_SIGNED = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private Credential first;
    private String at;

    void read(Node node) {
        node.fields(
                field -> {
                    if (field.name().equals("content")) content(field);
                },
                "identifier",
                "title",
                "description",
                "content");
    }

    private void content(Node field) {
        if (first != null) {
            field.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        var path = field.path();
        var text = field.text();
        if (text.isEmpty()) return;
        first = credential(text).orElse(null);
        at = path;
        if (first == null) field.lost(Loss.Reason.UNREADABLE);
    }

    private static Optional<Credential> credential(String text) {
        var data = DATA.matcher(text);
        if (!data.matches()) return Optional.empty();
        return Optional.ofNullable(Binary.bytes(data.group(2)))
                .filter(bytes -> bytes.value().length > 0)
                .map(bytes -> new Credential(data.group(1), bytes, signature(data.group(1), bytes)));
    }

    /** Whether a file says by itself that it is signed: a PDF does. */
    static Signature signature(String mediaType, Bytes content) {
        return mediaType.equals(PDF) && contains(content.value(), RANGE_THAT_IS_SIGNED)
                ? Signature.PRESENT_UNVERIFIED
                : Signature.NONE;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) same++;
            if (same == wanted.length) return true;
        }
        return false;
    }

    /** {@code null} if there is none. */
    Credential credential() {
        return first;
    }

    void lost(LossReport losses) {
        if (first != null) losses.add(at, Loss.Reason.NO_PLACE);
    }
}
