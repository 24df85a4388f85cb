package org.qantara.credentials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.qantara.model.Credential.Signature;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/**
 * What is around a credential: nothing, or signatures (RFC 7515).
 *
 * @param inside the credential itself
 * @param losses of what is around it
 */
record Wrapping(Payload inside, String mediaType, Signature signature, List<Loss> losses) {
    static final String LINKED_DATA = "application/ld+json";
    static final String SIGNED_JSON = "application/jose+json";
    static final String TOKEN = "application/jwt";
    static final String DATA_URL = "data:application/vc+jwt,";

    private static final String PAYLOAD = "/payload";

    /** A credential that bears no signature, or bears it inside. */
    static Wrapping none(Payload credential) {
        return new Wrapping(credential, LINKED_DATA, Signature.NONE, List.of());
    }

    /** Whether a document begins as a signature in one line does: with the base64 of a brace. */
    static boolean isToken(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'e' && (bytes[1] == 'y' || bytes[1] == 'w');
    }

    /** A signature in one line: header, payload and signature in base64url, with dots between. */
    static Translation<Wrapping> token(byte[] bytes) {
        if (bytes.length > Limits.DEFAULT.bytes())
            return refused(ProblemCode.TOO_LARGE, "", (Limits.DEFAULT.bytes() >> 20) + " MiB");
        return token(bytes, TOKEN);
    }

    /** A signature in one line that stands in a credential made for it. */
    static Translation<Wrapping> enveloped(String token) {
        return token(token.getBytes(StandardCharsets.ISO_8859_1), LINKED_DATA);
    }

    private static Translation<Wrapping> token(byte[] bytes, String mediaType) {
        var parts = new String(bytes, StandardCharsets.ISO_8859_1).strip().split("\\.", -1);
        if (parts.length != 3) return refused(ProblemCode.MALFORMED, "");
        var signed = new Signed(parts[0], parts[1], parts[2]);
        return around(parts[1], signed.content(), List.of(signed), mediaType, List.of());
    }

    /** A JAdES signature: an object with the payload and a signature, or a list of them (ETSI TS 119 182-1). */
    static Translation<Wrapping> json(Payload document) {
        return switch (Documents.read(document, Outside::read)) {
            case Translation.Refused<Outside>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Outside>(var outside, var losses) ->
                around(outside.payload, outside.content(), outside.signatures, SIGNED_JSON, losses);
        };
    }

    private static Translation<Wrapping> around(
            String payload, byte[] content, List<Signed> signatures, String mediaType, List<Loss> losses) {
        if (payload == null || payload.isEmpty()) return refused(ProblemCode.MISSING_FIELD, PAYLOAD);
        if (content == null) return refused(ProblemCode.MALFORMED, PAYLOAD);
        var found = Signed.state(signatures);
        return Translation.of(new Wrapping(new Payload(Payload.JSON, content), mediaType, found, losses), List.of());
    }

    private static Translation<Wrapping> refused(ProblemCode code, String at, String... details) {
        return Translation.refused(Problem.of(code, at, details));
    }

    /** These losses before others. */
    List<Loss> before(List<Loss> others) {
        return losses.isEmpty()
                ? others
                : Stream.concat(losses.stream(), others.stream()).toList();
    }

    /** The object around a payload. */
    private static final class Outside {
        private String payload;
        private final List<Signed> signatures = new ArrayList<>();

        static Outside read(Node root, LossReport report) {
            var outside = new Outside();
            var alone = new String[2];
            root.fields(
                    field -> {
                        switch (field.name()) {
                            case "payload" -> outside.payload = field.rawText();
                            case "protected" -> alone[0] = field.text();
                            case "signature" -> alone[1] = field.text();
                            case "header" -> field.ignore();
                            case "signatures" -> outside.signature(field);
                            default -> {}
                        }
                    },
                    "signatures");
            if (alone[0] != null || alone[1] != null) outside.add(alone[0], alone[1]);
            outside.signatures.replaceAll(signed -> signed.of(outside.payload));
            return outside;
        }

        private void signature(Node node) {
            var parts = new String[2];
            node.fields(field -> {
                switch (field.name()) {
                    case "protected" -> parts[0] = field.text();
                    case "signature" -> parts[1] = field.text();
                    case "header" -> field.ignore();
                    default -> {}
                }
            });
            add(parts[0], parts[1]);
        }

        private void add(String header, String signature) {
            signatures.add(new Signed(header == null ? "" : header, "", signature == null ? "" : signature));
        }

        /** As the first signature says it is written; as base64url if nobody says. */
        private byte[] content() {
            if (payload == null) return null;
            return signatures.isEmpty()
                    ? new Signed("", payload, "").content()
                    : signatures.getFirst().content();
        }
    }

    /** The bytes of base64url, or {@code null}. */
    static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
