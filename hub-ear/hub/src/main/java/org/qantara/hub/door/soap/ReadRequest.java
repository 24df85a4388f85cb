package org.qantara.hub.door.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request whose call has been read, and whose body can be read once more; then it is let go. */
final class ReadRequest extends HttpServletRequestWrapper {
    private final String endpoint;
    private ByteArrayInputStream body;

    ReadRequest(HttpServletRequest request, byte[] body, Asked asked) {
        super(request);
        this.body = new ByteArrayInputStream(body);
        this.endpoint = asked.endpoint();
        request.setAttribute(Asked.ATTRIBUTE, asked);
    }

    /** Where the container has the endpoint of its SOAP version. */
    String endpoint() {
        return endpoint;
    }

    private int letGo(int read) {
        if (read < 0) body = new ByteArrayInputStream(new byte[0]);
        return read;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() {
                return letGo(body.read());
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return letGo(body.read(into, offset, length));
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
