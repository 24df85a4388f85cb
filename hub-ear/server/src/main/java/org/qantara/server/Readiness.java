package org.qantara.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a real page again and again until it answers 200: the server says it is up before the hub is. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Readiness() {}

    static void await(URI page, BooleanSupplier alive) {
        var end = System.nanoTime() + LIMIT.toNanos();
        var last = "nothing";
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
            while (System.nanoTime() < end && alive.getAsBoolean()) {
                last = ask(client, request);
                if (last.equals("200")) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServerFailure(page + " last answered " + last);
    }

    private static String ask(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return String.valueOf(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "nothing";
        }
    }
}
