package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void messagesOfKnownLengthFollowEachOther() throws IOException {
        var in = new Wire(
                drip("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 500 No\r\nConnection: close\r\n\r\n"));

        assertThat(in.next()).isTrue();
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.isLast()).isFalse();
        assertThat(in.next()).isTrue();
        assertThat(in.status()).isEqualTo(500);
        assertThat(in.isLast()).isTrue();
        assertThat(in.next()).isFalse();
    }

    @Test
    void chunksEndWhereTheySayTheyDo() throws IOException {
        var in = new Wire(
                drip("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na;x=1\r\n0123456789\r\n0\r\n\r\n"
                        + "HTTP/1.1 202 OK\r\n\r\n"));

        assertThat(in.next()).isTrue();
        assertThat(in.next()).isTrue();
        assertThat(in.status()).isEqualTo(202);
    }

    @Test
    void aMessageLongerThanTheBufferIsReadWhole() throws IOException {
        var body = "x".repeat(300_000);
        var in = new Wire(new ByteArrayInputStream(
                ("POST / HTTP/1.1\r\nContent-Length: 300000\r\n\r\n" + body + "GET / HTTP/1.1\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(in.next()).isTrue();
        assertThat(in.next()).isTrue();
        assertThat(in.next()).isFalse();
    }

    @Test
    void anEndWithinAMessageIsAnError() {
        var in = new Wire(drip("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"));

        assertThatThrownBy(in::next).isInstanceOf(EOFException.class);
    }

    /** A byte at a time, as a slow line has it. */
    private static InputStream drip(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(1, most));
            }
        };
    }
}
