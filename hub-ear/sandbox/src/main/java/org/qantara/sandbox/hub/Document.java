package org.qantara.sandbox.hub;

import java.nio.charset.StandardCharsets;

/** A file as one partner hands it to another. */
@SuppressWarnings("ArrayRecordComponent") // documents are not compared
public record Document(String mediaType, byte[] bytes) {

    public static final String XML = "application/xml";
    public static final String JSON = "application/json";

    public static Document xml(String text) {
        return new Document(XML, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Document json(String text) {
        return new Document(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isXml() {
        return mediaType.startsWith(XML) || mediaType.startsWith("text/xml") || mediaType.contains("+xml");
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of " + mediaType;
    }
}
