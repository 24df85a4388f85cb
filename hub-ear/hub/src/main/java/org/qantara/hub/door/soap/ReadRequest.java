package org.qantara.hub.door.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request whose call has been read: what is left of it for the container to read is an empty envelope. */
final class ReadRequest extends HttpServletRequestWrapper {
    private final Asked asked;

    ReadRequest(HttpServletRequest request, Asked asked) {
        super(request);
        this.asked = asked;
        request.setAttribute(Asked.ATTRIBUTE, asked);
    }

    /** Where the container has the endpoint of its SOAP version. */
    String endpoint() {
        return asked.endpoint();
    }

    @Override
    public String getContentType() {
        return asked.version().mediaType() + "; charset=utf-8";
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase("Content-Type") ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Content-Type")
                ? Collections.enumeration(List.of(getContentType()))
                : super.getHeaders(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        var body = new ByteArrayInputStream(asked.version().emptyEnvelope());
        return new ServletInputStream() {
            @Override
            public int read() {
                return body.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return body.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return body.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                try {
                    listener.onDataAvailable();
                } catch (IOException failure) {
                    listener.onError(failure);
                }
            }
        };
    }
}
