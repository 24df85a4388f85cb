package org.qantara.hub.door.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The body of a request as a document: its bytes as they came, its media type without parameters. */
final class RequestDocument {
    private RequestDocument() {}

    static Payload of(InputStream body, HttpHeaders headers) {
        try {
            if (Bodies.isFarBeyond(headers.getLength(), Limits.DEFAULT.bytes())) throw Handover.tooLarge("");
            var bytes = Bodies.read(body, Limits.DEFAULT.bytes()).orElseThrow(() -> Handover.tooLarge(""));
            return new Payload(mediaType(headers.getMediaType()), bytes);
        } catch (IOException brokenOff) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "", Rule.WHOLE_BODY);
        }
    }

    private static String mediaType(MediaType type) {
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : type.getType() + "/" + type.getSubtype();
    }
}
