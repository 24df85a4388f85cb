package org.qantara.bench.growth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import org.qantara.bench.exchange.HubSide;
import org.qantara.bench.exchange.Partners;

/** What partners ask a hub for: where a message stands, by its id and by the submission's, and what waits for them. */
record Questions(HubSide hub, HttpClient client) {

    private static final int EACH = 10;

    /** Asks each some times, of messages anywhere in the journal. */
    void ask(long submissions) throws IOException, InterruptedException {
        for (var i = 0; i < EACH; i++) {
            var number = 1 + ThreadLocalRandom.current().nextLong(submissions);
            get(Partners.SENDER, "/api/v1/submissions?messageId=grown-" + number);
            get(Partners.SENDER, "/api/v1/submissions/" + Ledger.submission(number));
            get(Partners.SENDER, "/api/v1/submissions?messageId=never-" + number);
            get(Partners.READER, "/api/v1/mailbox");
        }
    }

    private void get(String partner, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.url() + path))
                .header("Authorization", Partners.authorization(hub.home(), partner))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
    }
}
