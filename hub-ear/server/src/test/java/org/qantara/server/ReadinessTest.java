package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(600);

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aHubThatComesUpSlowlyIsWaitedFor() {
        answer(404, 404, 503, 503, 503, 503, 404, 200);

        assertThatCode(() -> new Readiness(LONG, SHORT).await(page(), () -> true))
                .doesNotThrowAnyException();
    }

    @Test
    void aServerThatGoesOnWithoutTheHubIsNotWaitedForLong() {
        answer(503, 404);

        assertThatThrownBy(() -> new Readiness(LONG, SHORT).await(page(), () -> true))
                .isInstanceOf(ServerFailure.class)
                .hasMessage(page() + " last answered 404");
    }

    @Test
    void aHubThatIsNeverReadyIsGivenUp() {
        answer(503);

        assertThatThrownBy(() -> new Readiness(SHORT, LONG).await(page(), () -> true))
                .isInstanceOf(ServerFailure.class)
                .hasMessage(page() + " last answered 503");
    }

    @Test
    void aServerThatHasEndedIsNotWaitedFor() {
        answer(503);
        var alive = new AtomicBoolean(true);

        assertThatThrownBy(() -> new Readiness(LONG, LONG).await(page(), () -> alive.getAndSet(false)))
                .isInstanceOf(ServerFailure.class);
    }

    /** One after the other, the last one for ever. */
    private void answer(Integer... statuses) {
        Queue<Integer> left = new ArrayDeque<>(Arrays.asList(statuses));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(left.size() > 1 ? left.remove() : left.element(), -1);
            exchange.close();
        });
    }

    private URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ready");
    }
}
