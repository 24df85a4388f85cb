package org.qantara.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The partner that records are pushed to: accepts each at once, with a reference of its own. */
public final class Receiver implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 200;

    /** What is counted just now. */
    private record Counting(Marks marks, Tally tally) {}

    private final ServerSocket server = new ServerSocket();
    private final AtomicReference<Counting> counting = new AtomicReference<>();
    private final AtomicInteger reference = new AtomicInteger();

    /** Listens on loopback. */
    public Receiver(int port) throws IOException {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CONNECTIONS);
        Thread.ofPlatform().daemon().name("receiver").start(this::accept);
    }

    void count(Marks marks, Tally tally) {
        counting.set(new Counting(marks, tally));
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                Thread.ofPlatform().daemon().name("receiving").start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new Wire(socket.getInputStream());
            var out = socket.getOutputStream();
            while (in.next()) {
                var now = counting.get();
                if (now != null) {
                    now.tally().arrived(in.number(now.marks()), System.nanoTime());
                }
                out.write(answer());
            }
        } catch (IOException e) {
            // the sender closed the connection
        }
    }

    private byte[] answer() {
        var body = "{\"verdict\":\"accepted\",\"reference\":\"R-" + reference.incrementAndGet() + "\"}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
