package org.qantara.hub.door.soap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that goes out in one piece, with its length, if the container's buffer holds it: JAX-WS flushes before it is
 * at its end, and each flush would be a chunk and a packet of its own.
 */
final class WholeAnswer extends HttpServletResponseWrapper {
    WholeAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void flushBuffer() {
        // when it is complete
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Unflushed(super.getOutputStream());
    }

    private static final class Unflushed extends ServletOutputStream {
        private final ServletOutputStream out;

        Unflushed(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // when it is complete
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
