package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.Xml;

/** Whatever comes in, the answer is a typed problem, and nothing of it is kept but the refusal. */
@OnTheHub
class BadInputIT {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Bad> bad() {
        return Bad.all();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void overRestItIsATypedProblemInThreeLanguagesAndOnlyTheRefusalIsKept(Bad bad, Hub hub) throws Exception {
        var id = Way.fresh("bad");
        var rows = hub.tables().rows();

        var answer = rest(hub, hub.partner("tanger"), id, bad);

        var problem = problem(answer);
        assertThat(problem.path("code").asText()).isEqualTo(bad.code());
        assertThat(problem.path("status").asInt())
                .isEqualTo(answer.statusCode())
                .isBetween(400, 499);
        assertThat(problem.path("blame").asText()).isEqualTo("SENDER");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertOnlyTheRefusalIsKept(hub, id, rows);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void overSoapItIsATypedProblemInThreeLanguagesAndOnlyTheRefusalIsKept(Bad bad, Hub hub) throws Exception {
        var id = Way.fresh("bad");
        var rows = hub.tables().rows();

        var answer = hub.wire().call(hub.partner("tanger"), "fr", submit(id, bad));

        assertThat(code(answer)).isEqualTo(bad.code());
        assertOnlyTheRefusalIsKept(hub, id, rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void theProblemIsToldInTheLanguageAskedFor(String language, Hub hub) throws Exception {
        var body = submit(Way.fresh("bad"), Bad.all().findFirst().orElseThrow());

        var overRest = hub.wire()
                .submit(
                        hub.partner("tanger"),
                        Map.of("Message-Id", Way.fresh("bad"), "Accept-Language", language),
                        new byte[0]);
        var overSoap = hub.wire().call(hub.partner("tanger"), language, body);

        var problem = problem(overRest);
        assertThat(problem.path("texts").path(language).asText())
                .startsWith(problem.path("title").asText());
        var fault = Xml.parse(overSoap.body());
        assertThat(Xml.text(fault, "faultstring"))
                .startsWith(Xml.text(fault, "title"))
                .isEqualTo(textIn(overSoap, language));
    }

    @Test
    void anUnknownPartnerAndAWrongSecretAreToldNothingMoreThanThat(Hub hub) throws Exception {
        var bad = Bad.all().findFirst().orElseThrow();
        var rows = hub.tables().rows();

        for (var nobody : new Partner[] {new Partner("atlantis", "x"), new Partner("tanger", "wrong")}) {
            var id = Way.fresh("nobody");
            var overRest = rest(hub, nobody, id, bad);
            var overSoap = hub.wire().call(nobody, "en", submit(id, bad));

            assertThat(overRest.statusCode()).isEqualTo(401);
            assertThat(overRest.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic");
            assertThat(problem(overRest).path("code").asText()).isEqualTo("UNAUTHENTICATED");
            assertThat(code(overSoap)).isEqualTo("UNAUTHENTICATED");
            assertThat(hub.tables().refusals(id)).isZero();
        }
        assertThat(hub.tables().rows()).isEqualTo(rows);
    }

    @Test
    void aMessageWithoutAnIdIsARequestThatCannotBeUnderstood(Hub hub) throws Exception {
        var document = People.europass();
        var rows = hub.tables().rows();

        var overRest = hub.wire()
                .submit(hub.partner("tanger"), Map.of("Content-Type", document.mediaType()), document.bytes());
        var overSoap = hub.wire()
                .call(
                        hub.partner("tanger"),
                        "en",
                        "<submit><content>" + base64(document.bytes()) + "</content></submit>");

        assertThat(problem(overRest).path("code").asText()).isEqualTo("INVALID_REQUEST");
        assertThat(problem(overRest).path("at").asText()).isEqualTo("Message-Id");
        assertThat(code(overSoap)).isEqualTo("INVALID_REQUEST");
        assertThat(hub.tables().rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e [<!ENTITY x 'y'>]><s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<html><body>404</body></html>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>",
                "{\"soap\": false}",
                "",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><steal"
                        + " xmlns='urn:qantara:exchange:1'/></s:Body></s:Envelope>"
            })
    void whatIsNoCallOfAnOperationIsAFaultWithAProblem(String envelope, Hub hub) {
        var answer = hub.wire().envelope(hub.partner("tanger"), "ar", envelope.getBytes(StandardCharsets.UTF_8));

        assertThat(code(answer)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/mailbox?most=many", "/api/v2", "/soap/nothing", "/nothing"})
    void anAddressThatLeadsNowhereIsNoWebPage(String path, Hub hub) throws Exception {
        var answer = hub.wire().get(hub.partner("tanger"), path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(problem(answer).path("code").asText()).isNotBlank();
    }

    private static HttpResponse<String> rest(Hub hub, Partner partner, String id, Bad bad) {
        var headers = new HashMap<String, String>();
        headers.put("Message-Id", id);
        headers.put("Content-Type", bad.document().mediaType());
        headers.put("Qantara-Purpose", bad.purpose());
        headers.put("Qantara-To", bad.to());
        bad.named().ifPresent(format -> headers.put("Qantara-Format", format));
        bad.ofType().ifPresent(type -> headers.put("Qantara-Record", type));
        return hub.wire().submit(partner, headers, bad.document().bytes());
    }

    private static String submit(String id, Bad bad) {
        return "<submit><messageId>" + id + "</messageId>"
                + bad.named().map(format -> "<format>" + format + "</format>").orElse("")
                + bad.ofType()
                        .map(type -> "<recordType>" + type + "</recordType>")
                        .orElse("")
                + "<purpose>" + bad.purpose() + "</purpose><to>" + bad.to() + "</to>"
                + "<content mediaType=\"" + bad.document().mediaType() + "\">"
                + base64(bad.document().bytes()) + "</content></submit>";
    }

    private static void assertOnlyTheRefusalIsKept(Hub hub, String id, long rows) throws Exception {
        assertThat(hub.tables().submissions(id)).isZero();
        assertThat(hub.tables().refusals(id)).isEqualTo(1);
        assertThat(hub.tables().rows()).isEqualTo(rows);
    }

    private static JsonNode problem(HttpResponse<String> answer) throws Exception {
        assertNoWebPage(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        for (var language : new String[] {"ar", "fr", "en"}) {
            assertThat(problem.path("texts").path(language).asText()).isNotBlank();
        }
        return problem;
    }

    private static String code(HttpResponse<String> answer) {
        assertNoWebPage(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        var problem = Xml.first(Xml.parse(answer.body()), "problem").orElseThrow();
        for (var language : new String[] {"ar", "fr", "en"}) {
            assertThat(textIn(answer, language)).isNotBlank();
        }
        return Xml.text(problem, "code");
    }

    private static String textIn(HttpResponse<String> answer, String language) {
        return Xml.all(Xml.parse(answer.body()), "text").stream()
                .filter(text -> text.getAttribute("xml:lang").equals(language))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static void assertNoWebPage(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("Exception", "\tat ", "/etc/passwd");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
