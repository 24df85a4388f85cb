package org.qantara.hub.door.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.qantara.hub.door.soap.SoapWriter.Writing;

/** A SOAP message as it goes over HTTP. */
record SoapAnswer(int status, SoapVersion version, Locale language, Writing header, Writing body) {
    SoapAnswer(int status, SoapVersion version, Locale language, Writing body) {
        this(status, version, language, _ -> {}, body);
    }

    byte[] envelope() {
        return SoapWriter.envelope(version, header, body);
    }

    /** What stands in its body. */
    byte[] payload() {
        return SoapWriter.payload(version, body);
    }

    String contentType() {
        return version.mediaType() + "; charset=utf-8";
    }

    /** In the place of what has been written and not yet sent. */
    void send(HttpServletResponse response) throws IOException {
        send(response, UnaryOperator.identity());
    }

    /** The same, once its envelope has been changed. */
    void send(HttpServletResponse response, UnaryOperator<byte[]> change) throws IOException {
        if (!response.isCommitted()) response.resetBuffer();
        var bytes = change.apply(envelope());
        response.setStatus(status);
        response.setContentType(contentType());
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
