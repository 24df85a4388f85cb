package org.qantara.sandbox.partner;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qantara.sandbox.hub.Partner;

/** An HTTP server on loopback that lets the hub in, with the partner's secret, and nobody else. */
final class Serving implements AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    final HttpContext context;

    /** @throws IOException if the port is taken, in one line that names it */
    Serving(URI address, Partner partner) throws IOException {
        server = bound(address.getPort(), partner.id());
        server.setExecutor(workers);
        context = server.createContext(address.getPath());
        context.setAuthenticator(new BasicAuthenticator(partner.id()) {
            @Override
            public boolean checkCredentials(String user, String password) {
                return "qantara".equals(user) && partner.secret().equals(password);
            }
        });
    }

    private static HttpServer bound(int port, String partner) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "port %d, needed for the sandbox partner %s, is taken; move all ports with -Dqantara.portbase=20000"
                            .formatted(port, partner),
                    e);
        }
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
