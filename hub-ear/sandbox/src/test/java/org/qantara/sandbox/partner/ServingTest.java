package org.qantara.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Partner;

class ServingTest {

    private static final Partner HOUSE = new Partner("zav", "tempelhof");
    private static final String HUB = new Partner("qantara", "tempelhof").basic();

    private final List<Letter> letters = new ArrayList<>();

    @Test
    void aRestPushIsReadWithItsHeadersAndAnsweredWithTheVerdict() throws Exception {
        var address = address();

        try (var _ = new RestServing(address, HOUSE, judge(new Answer.Accepted("ZAV-1")))) {
            var answer = rest(address, HUB);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"accepted\"", "\"ZAV-1\"");
        }
        var letter = letters.getFirst();
        assertThat(letter.deliveryId()).isEqualTo("d-1");
        assertThat(letter.from()).isEqualTo("anapec");
        assertThat(letter.document().text()).isEqualTo("<a>طاهري</a>");
    }

    @Test
    void aRestRefusalComesWithItsReason() throws Exception {
        var address = address();

        try (var _ = new RestServing(address, HOUSE, judge(new Answer.Refused("NO_NAME")))) {
            var answer = rest(address, HUB);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"refused\"", "\"NO_NAME\"");
        }
    }

    @Test
    void nobodyButTheHubIsLetIn() throws Exception {
        var address = address();

        try (var _ = new RestServing(address, HOUSE, judge(new Answer.Accepted("ZAV-1")))) {
            assertThat(rest(address, new Partner("qantara", "wrong").basic()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(letters).isEmpty();
    }

    @Test
    void aSoapPushInlineIsReadAndAnsweredWithTheVerdict() throws Exception {
        var address = address();

        try (var _ = new SoapServing(address, HOUSE, judge(new Answer.Refused("NO_BIRTH_DATE")))) {
            var answer = soap(address, "<d:document><a xmlns=\"urn:a\">طاهري</a></d:document>");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<verdict>refused</verdict>", "<reason>NO_BIRTH_DATE</reason>");
        }
        assertThat(letters.getFirst().deliveryId()).isEqualTo("d-1");
        assertThat(letters.getFirst().document().text()).isEqualTo("<a xmlns=\"urn:a\">طاهري</a>");
    }

    @Test
    void aSoapPushInBase64IsReadToo() throws Exception {
        var address = address();

        try (var _ = new SoapServing(address, HOUSE, judge(new Answer.Accepted("VDAB-1")))) {
            var answer = soap(address, "<d:content mediaType=\"application/json\">e30=</d:content>");

            assertThat(answer.body()).contains("<verdict>accepted</verdict>", "<reference>VDAB-1</reference>");
        }
        assertThat(letters.getFirst().document().mediaType()).isEqualTo("application/json");
        assertThat(letters.getFirst().document().text()).isEqualTo("{}");
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        var address = address();

        try (var _ = new RestServing(address, HOUSE, judge(new Answer.Accepted("ZAV-1")))) {
            assertThatThrownBy(() -> new RestServing(address, HOUSE, judge(new Answer.Accepted("ZAV-2"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + address.getPort())
                    .hasMessageContaining("zav");
        }
    }

    private Function<Letter, Answer> judge(Answer answer) {
        return letter -> {
            letters.add(letter);
            return answer;
        };
    }

    private static HttpResponse<String> rest(URI address, String authorization) throws Exception {
        return post(HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/xml")
                .header("Delivery-Id", "d-1")
                .header("Message-Id", "m-1")
                .header("Qantara-From", "anapec")
                .header("Qantara-Format", "eures-candidate")
                .header("Qantara-Record", "candidate")
                .header("Qantara-Purpose", "job-placement")
                .POST(BodyPublishers.ofString("<a>طاهري</a>")));
    }

    private static HttpResponse<String> soap(URI address, String body) throws Exception {
        var envelope = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:d="urn:qantara:delivery:1"><s:Body>
            <d:deliver><d:deliveryId>d-1</d:deliveryId><d:messageId>m-1</d:messageId><d:from>anapec</d:from>
            <d:format>eures-candidate</d:format><d:recordType>candidate</d:recordType>
            <d:purpose>job-placement</d:purpose>%s</d:deliver></s:Body></s:Envelope>
            """.formatted(body);
        return post(HttpRequest.newBuilder(address)
                .header("Authorization", HUB)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"urn:qantara:delivery:1:deliver\"")
                .POST(BodyPublishers.ofString(envelope)));
    }

    private static HttpResponse<String> post(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static URI address() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort() + "/house/in");
        }
    }
}
