package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.it.hub.Hub;

/** What can be a message id, over a connection that lets through what no client sends. */
@OnTheHub
class MessageIdIT {

    /** A server may take a line's end for the header's: then the word before it is the id. */
    @ParameterizedTest
    @ValueSource(strings = {"@\r\n X-Injected: 1", "@\rX-Injected: 1", "@\nX-Injected: 1"})
    void aMessageIdEndsWithItsLine(String id, Hub hub) throws Exception {
        var word = Way.fresh("word");

        var answer = underTheId(id.replace("@", word), hub);

        assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("X-Injected");
        if (answer.startsWith("HTTP/1.1 201")) assertThat(answer).contains("\"messageId\":\"" + word + "\"");
        else assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("receivedAt");
        assertIsNoIdOverSoap(id, hub);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@\u0000@", "@\u0007@", "@ words", "@\u00e9", "@\u0634\u064a\u0645\u0627\u0621"})
    void aMessageIdIsOneWordOrNone(String id, Hub hub) throws Exception {
        var refused = underTheId(id.replace("@", Way.fresh("word")), hub);
        var taken = underTheId(Way.fresh("word"), hub);

        assertThat(refused).startsWith("HTTP/1.1 4").doesNotContain("receivedAt", "INTERNAL");
        assertThat(taken).startsWith("HTTP/1.1 201").contains("receivedAt");
        assertIsNoIdOverSoap(id, hub);
    }

    /** Nothing is wrong with it but, perhaps, its id. */
    private static String underTheId(String id, Hub hub) throws IOException {
        var document = People.europass().bytes();
        var request = new ByteArrayOutputStream();
        request.writeBytes(("POST /api/v1/submissions HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nMessage-Id: "
                        + id
                        + "\r\n" + "Authorization: " + hub.partner("tanger").basic() + "\r\n"
                        + "Content-Type: application/xml\r\nQantara-Purpose: job-placement\r\nQantara-To: rabat\r\n"
                        + "Content-Length: " + document.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(document);
        return hub.raw().say(request.toByteArray());
    }

    private static void assertIsNoIdOverSoap(String id, Hub hub) {
        var text = id.replace("@", "word")
                .replace("\u0000", "&#0;")
                .replace("\u0007", "&#7;")
                .replace("\r", "&#13;");
        var answer = hub.wire()
                .call(
                        hub.partner("tanger"),
                        "en",
                        "<getDeliveryStatus><messageId>" + text + "</messageId></getDeliveryStatus>");

        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(answer.body()).contains("blame", "SENDER").doesNotContain("Exception", "INTERNAL");
    }
}
