package org.qantara.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Asks a real page again and again until it answers 200: the server says it is up before the hub is.
 *
 * @param patience in all
 * @param patienceWithoutHub how long a server may go on not to know the page (404): it has started without the hub
 */
record Readiness(Duration patience, Duration patienceWithoutHub) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** For a server that is given up only when nothing else can be done. */
    static final Readiness PATIENT = new Readiness(Duration.ofMinutes(5), Duration.ofMinutes(5));

    /** For a server that can be started once more. Applications answer some ten seconds after the server is up. */
    static final Readiness BRISK = new Readiness(Duration.ofMinutes(5), Duration.ofSeconds(40));

    /** Returns when the page answers 200. */
    void await(URI page, BooleanSupplier alive) {
        var last = "nothing";
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
            var begin = System.nanoTime();
            var known = begin;
            while (!isOver(begin, patience) && !isOver(known, patienceWithoutHub) && alive.getAsBoolean()) {
                last = ask(client, request);
                if (last.equals("200")) {
                    return;
                }
                known = last.equals("404") ? known : System.nanoTime();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServerFailure(page + " last answered " + last);
    }

    private static boolean isOver(long since, Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
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
