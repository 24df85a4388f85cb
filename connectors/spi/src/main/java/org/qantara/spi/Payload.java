package org.qantara.spi;

import java.nio.charset.StandardCharsets;

/**
 * A document as it travels. The bytes are not copied: whoever makes a payload gives them away.
 *
 * @param mediaType without parameters where none matter: {@code application/xml}, {@code application/json}
 */
@SuppressWarnings("ArrayRecordComponent") // payloads are not compared
public record Payload(String mediaType, byte[] bytes) {
    public static final String XML = "application/xml";
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";

    public static Payload xml(String document) {
        return new Payload(XML, document.getBytes(StandardCharsets.UTF_8));
    }

    public static Payload json(String document) {
        return new Payload(JSON, document.getBytes(StandardCharsets.UTF_8));
    }

    /** In UTF-8. */
    public static Payload csv(String document) {
        return new Payload(CSV, document.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes";
    }
}
