package org.qantara.it.hub;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for what no client sends. */
public final class RawHttp {

    private static final int PATIENCE = 15_000; // milliseconds

    private final URI hub;

    RawHttp(URI hub) {
        this.hub = hub;
    }

    /** Sends these bytes and nothing more; answers what comes back until the hub has no more to say for a while. */
    public String say(byte[] request) throws IOException {
        try (var socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return heard(socket);
        }
    }

    public String say(String request) throws IOException {
        return say(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String heard(Socket socket) throws IOException {
        var heard = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                socket.setSoTimeout(1_000);
            }
        } catch (SocketTimeoutException silent) {
            // that was all
        }
        var answer = heard.toString();
        Confidential.answered(answer.startsWith("HTTP/1.1 2") ? 200 : 400, answer);
        return answer;
    }
}
