package org.qantara.sandbox.hub;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** As much of a broker as it takes to log in and to begin a session (AMQP 1.0), and no more. */
final class AmqpPeer implements AutoCloseable {
    private static final int OPEN = 0x10;
    private static final int BEGIN = 0x11;

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Semaphore opened = new Semaphore(0);

    AmqpPeer() throws IOException {
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether so many connections have been opened within this time. */
    boolean opened(int connections, long time, TimeUnit unit) throws InterruptedException {
        return opened.tryAcquire(connections, time, unit);
    }

    private void serve() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.startVirtualThread(() -> talk(socket));
            }
        } catch (IOException closed) {
            // it is over
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            out.write(in.readNBytes(8)); // the SASL header
            write(out, 1, 0, "005340c00801a305504c41494e"); // mechanisms: PLAIN
            frame(in);
            write(out, 1, 0, "005344c003015000"); // outcome: ok
            out.write(in.readNBytes(8)); // the AMQP header
            while (true) answer(frame(in), out);
        } catch (IOException closed) {
            // it is over
        }
    }

    private void answer(ByteBuffer frame, OutputStream out) throws IOException {
        if (frame.remaining() < 7) return; // empty, to keep the connection
        var channel = frame.getShort(2);
        var kind = frame.get(6);
        if (kind == OPEN) {
            opened.release();
            write(out, 0, 0, "005310c00401a10178"); // container x
        }
        if (kind == BEGIN) write(out, 0, channel, "005311c00a0460%04x520152645264".formatted(channel));
    }

    /** What comes after the size. */
    private static ByteBuffer frame(DataInputStream in) throws IOException {
        var rest = new byte[in.readInt() - 4];
        in.readFully(rest);
        return ByteBuffer.wrap(rest);
    }

    private static void write(OutputStream out, int type, int channel, String body) throws IOException {
        var bytes = HexFormat.of().parseHex(body);
        out.write(ByteBuffer.allocate(8 + bytes.length)
                .putInt(8 + bytes.length)
                .put((byte) 2)
                .put((byte) type)
                .putShort((short) channel)
                .put(bytes)
                .array());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
