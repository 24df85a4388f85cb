package org.qantara.hub.door.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A SOAP message as it goes over HTTP. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SoapAnswer(int status, SoapVersion version, Locale language, byte[] body) {
    String contentType() {
        return version.mediaType() + "; charset=utf-8";
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType());
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
