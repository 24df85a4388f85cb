package org.qantara.hub.door.soap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** SOAP 1.1 (W3C Note, 2000) or SOAP 1.2 (W3C Recommendation, 2007). */
enum SoapVersion {
    SOAP11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;
    private final byte[] emptyEnvelope;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
        this.emptyEnvelope = "<S:Envelope xmlns:S='%s'><S:Body/></S:Envelope>"
                .formatted(namespace)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] emptyEnvelope() {
        return emptyEnvelope.clone();
    }

    /** Of the envelope. */
    String namespace() {
        return namespace;
    }

    /** Of a message without attachments. */
    String mediaType() {
        return mediaType;
    }

    static Optional<SoapVersion> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(it -> it.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }
}
