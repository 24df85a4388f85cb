package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Message;
import org.qantara.verifier.Verification;

/** What somebody else can prove about what a hub has done. */
@OnTheHub
class EvidenceIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void aSubmissionIsProvedFromItsReceiptToItsDelivery(Hub hub) throws Exception {
        var message = Message.of(Way.fresh("evidence"), People.europass())
                .purpose("job-placement")
                .to("zav");
        Way.REST.submit(hub, "tanger", message);
        var life = Lives.settled(hub.rest("tanger"), message.id());
        var id = life.path("submissionId").asText();

        var bundle = admin(hub, "/api/v1/admin/audit/submissions/" + id);
        var kept = CLIENT.send(
                        HttpRequest.newBuilder(hub.uri().resolve("/.well-known/jwks.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();

        var result = Verification.of(bundle, Optional.of(kept));
        assertThat(result.findings()).isEmpty();
        assertThat(result.acts()).isGreaterThanOrEqualTo(2);
        var changed = bundle.clone();
        changed[bundle.length / 2] ^= 1;
        assertThat(Verification.of(changed, Optional.of(kept)).isWhole()).isFalse();
    }

    @Test
    void aReceiptIsSignedWithTheSameBytesEachTime(Hub hub) throws Exception {
        var headers = Map.of(
                "Message-Id",
                Way.fresh("signed"),
                "Content-Type",
                "application/json",
                "Qantara-To",
                "ofppt",
                "Qantara-Purpose",
                "training");
        var document = People.qantara().bytes();

        var first = hub.wire().submit(hub.partner("tanger"), headers, document);
        var second = hub.wire().submit(hub.partner("tanger"), headers, document);

        var signature = first.headers().firstValue("Qantara-Signature").orElseThrow();
        assertThat(signature).matches("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]{86}");
        assertThat(second.headers().firstValue("Qantara-Signature")).contains(signature);
    }

    @Test
    void overSoapTheReceiptHoldsItselfInAJws(Hub hub) {
        var xml = People.europass().text();
        var body =
                "<submit><messageId>%s</messageId><purpose>training</purpose><to>ofppt</to><document>%s</document></submit>"
                        .formatted(
                                Way.fresh("signed"),
                                xml.substring(xml.indexOf("?>") + 2).strip());

        var answer = hub.wire().call(hub.partner("tanger"), "en", body).body();

        var jws =
                answer.replaceAll("(?s).*<x:signed>([^<]*)</x:signed>.*", "$1").split("\\.", -1);
        assertThat(jws).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(jws[1]), StandardCharsets.UTF_8))
                .startsWith("{\"submissionId\":\"");
    }

    @Test
    void theAuditTellsWhoWasRefusedWhoReadAndThatItWasRead(Hub hub) throws Exception {
        var waiting = Message.of(Way.fresh("read"), People.europass())
                .purpose("training")
                .to("ofppt");
        Way.REST.submit(hub, "tanger", waiting);
        Eventually.become("it waits", () -> !Lives.letters(hub, "ofppt").isEmpty());
        var stranger = "Basic " + Base64.getEncoder().encodeToString("tanger:wrong".getBytes(StandardCharsets.UTF_8));
        CLIENT.send(
                HttpRequest.newBuilder(hub.uri().resolve("/api/v1/mailbox"))
                        .header("Authorization", stranger)
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        var id =
                Lives.now(hub.rest("tanger"), waiting.id()).path("submissionId").asText();
        hub.wire().get(hub.partner("zav"), "/api/v1/submissions/" + id);

        assertThat(acts(hub, "?deed=FETCHED&actor=partner:ofppt")).isNotEmpty();
        Eventually.become(
                "the stranger is told",
                () -> !acts(hub, "?deed=SIGN_IN_REFUSED&partner=tanger").isEmpty());
        Eventually.become(
                "who asked for another's is told",
                () -> acts(hub, "?deed=NOT_ALLOWED&submission=" + id).toString().contains("partner:zav"));
        assertThat(acts(hub, "?deed=AUDITED&actor=user:admin")).isNotEmpty();
    }

    private static List<String> acts(Hub hub, String query) {
        try {
            var page = new JsonMapper().readTree(admin(hub, "/api/v1/admin/audit" + query));
            return page.path("acts").valueStream().map(Object::toString).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] admin(Hub hub, String path) throws IOException, InterruptedException {
        var password =
                Files.readString(Path.of("target", "hub", "admin-password")).strip();
        var basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(hub.uri() + path))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
