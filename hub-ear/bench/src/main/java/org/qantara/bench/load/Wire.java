package org.qantara.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads HTTP/1.1 messages from a connection, one after the other. */
final class Wire {

    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int headEnd;
    private int end;
    private String head = "";

    Wire(InputStream in) {
        this.in = in;
    }

    /** Reads the next message; false if the connection ended before it. */
    boolean next() throws IOException {
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        end = 0;
        if (!readHead()) {
            return false;
        }
        head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            readChunks();
        } else {
            fillTo(headEnd + length());
            end = headEnd + length();
        }
        return true;
    }

    private boolean readHead() throws IOException {
        var from = 0;
        for (var at = -1; at < 0; ) {
            at = Search.first(buffer, Math.max(0, from - BLANK_LINE.length), filled, BLANK_LINE);
            headEnd = at + BLANK_LINE.length;
            from = filled;
            if (at < 0 && !fill()) {
                if (filled == 0) {
                    return false;
                }
                throw new EOFException("the connection ended within a message");
            }
        }
        return true;
    }

    private int length() {
        var field = "\r\ncontent-length:";
        var at = head.indexOf(field);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + field.length(), head.indexOf('\r', at + field.length()))
                        .strip());
    }

    private void readChunks() throws IOException {
        var at = headEnd;
        for (var length = -1; length != 0; ) {
            var line = Search.first(buffer, at, filled, LINE);
            while (line < 0) {
                fillTo(filled + 1);
                line = Search.first(buffer, at, filled, LINE);
            }
            var size = new String(buffer, at, line - at, StandardCharsets.ISO_8859_1);
            length = Integer.parseInt(size.split(";", -1)[0].strip(), 16);
            at = line + LINE.length + length + LINE.length;
            fillTo(at);
        }
        end = at;
    }

    private void fillTo(int wanted) throws IOException {
        while (filled < wanted) {
            if (!fill()) {
                throw new EOFException("the connection ended within a message");
            }
        }
    }

    private boolean fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    /** Of the message read last, if it is an answer. */
    int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** Whether the other side closes the connection after this message. */
    boolean isLast() {
        return head.contains("\r\nconnection: close");
    }

    /** The number of the submission that the message's head names, or -1. */
    int number(Marks marks) {
        return marks.number(buffer, headEnd);
    }
}
