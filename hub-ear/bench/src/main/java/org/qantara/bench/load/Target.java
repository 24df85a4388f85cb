package org.qantara.bench.load;

import java.net.URI;
import java.util.Optional;

/**
 * Who is submitted to.
 *
 * @param action of SOAP 1.1
 * @param authorization the header's value
 */
public record Target(URI url, String action, Optional<String> authorization, Envelope envelope) {

    /** Puts a document, an XML element without a declaration before it, into a message. */
    public interface Envelope {
        String of(String messageId, String document);
    }

    /** The head of a request with so many bytes. */
    String head(int length) {
        return "POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: \"" + action + "\"\r\nContent-Length: "
                + length
                + authorization.map(value -> "\r\nAuthorization: " + value).orElse("") + "\r\n\r\n";
    }
}
