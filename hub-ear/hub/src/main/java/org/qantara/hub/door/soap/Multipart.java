package org.qantara.hub.door.soap;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;

/** Unpacks {@code multipart/related} (RFC 2387): the envelope is the part that {@code start} names, or the first. */
final class Multipart {
    private static final int MOST_PARTS = 100;

    private Multipart() {}

    static SoapRequest read(ContentType type, byte[] body) {
        checkParts(type.getParameter("boundary"), body);
        try {
            var parts = new MimeMultipart(new ByteArrayDataSource(body, type.toString()));
            if (parts.getCount() == 0 || parts.getCount() > MOST_PARTS) throw broken();
            var start = type.getParameter("start");
            var named = start == null ? null : (MimeBodyPart) parts.getBodyPart(start);
            var root = named == null ? (MimeBodyPart) parts.getBodyPart(0) : named;
            return request(type, root, attachments(parts, root));
        } catch (MessagingException | IOException unreadable) {
            throw broken();
        }
    }

    /** Counted before they are taken apart, which costs time for each. */
    private static void checkParts(String boundary, byte[] body) {
        if (boundary == null || boundary.isEmpty()) throw broken();
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var delimiter = "--" + boundary;
        var found = 0;
        for (var at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length()))
            if (++found > MOST_PARTS + 1) throw broken();
    }

    private static SoapRequest request(ContentType type, MimeBodyPart root, Attachments attachments)
            throws MessagingException, IOException {
        var rootType = SoapRequest.parse(root.getContentType());
        var version = Optional.ofNullable(rootType.getParameter("type"))
                .or(() -> Optional.ofNullable(type.getParameter("start-info")))
                .flatMap(it -> SoapVersion.ofMediaType(SoapRequest.parse(it).getBaseType()))
                .or(() -> SoapVersion.ofMediaType(rootType.getBaseType()))
                .orElseThrow(SoapRequest::notSoap);
        var envelope = XmlText.decode(bytes(root), SoapRequest.charset(rootType));
        return new SoapRequest(version, envelope, attachments);
    }

    private static Attachments attachments(MimeMultipart parts, MimeBodyPart root)
            throws MessagingException, IOException {
        var byId = new HashMap<String, Payload>();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = (MimeBodyPart) parts.getBodyPart(i);
            var id = part.getContentID();
            if (id != null && part != root)
                byId.put(id.replaceAll("^<|>$", ""), new Payload(mediaType(part), bytes(part)));
        }
        return new Attachments(byId);
    }

    private static String mediaType(MimeBodyPart part) throws MessagingException {
        return SoapRequest.parse(part.getContentType()).getBaseType();
    }

    private static byte[] bytes(MimeBodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Refused broken() {
        return new Refused(ProblemCode.INVALID_REQUEST, "Content-Type", "multipart/related; boundary=…");
    }
}
