package org.qantara.hub.door.soap;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** A SOAP message as it came over HTTP: which SOAP, its envelope as text, and what came along. */
record SoapRequest(SoapVersion version, String envelope, Attachments attachments) {
    private static final String MEDIA_TYPES = "text/xml (SOAP 1.1), application/soap+xml (SOAP 1.2), multipart/related";

    /**
     * Unpacks a message.
     *
     * @throws Refused if it is none, or not in the encoding it claims
     */
    static SoapRequest read(String contentType, byte[] body) {
        var type = parse(contentType);
        if (type.match("multipart/related")) return Multipart.read(type, body);
        var version = SoapVersion.ofMediaType(type.getBaseType()).orElseThrow(SoapRequest::notSoap);
        return new SoapRequest(version, XmlText.decode(body, charset(type)), Attachments.NONE);
    }

    /** Which SOAP to answer in: what the content type says, 1.1 if it says nothing. */
    static SoapVersion version(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains(SoapVersion.SOAP12.mediaType())
                ? SoapVersion.SOAP12
                : SoapVersion.SOAP11;
    }

    static Optional<String> charset(ContentType type) {
        return Optional.ofNullable(type.getParameter("charset")).map(String::strip);
    }

    static ContentType parse(String contentType) {
        try {
            if (contentType != null) return new ContentType(contentType);
        } catch (ParseException unreadable) {
            // said below
        }
        throw notSoap();
    }

    static Refused notSoap() {
        return new Refused(ProblemCode.MEDIA_TYPE_NOT_SUPPORTED, "Content-Type", MEDIA_TYPES);
    }
}
