package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.jms.JMSSecurityRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.partner.RestServing;

/** Partners come, change, are suspended and go while the hub runs. */
@OnTheHub
class RegistryIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PURPOSE = "job-placement";

    private Administration administration;
    private HttpResponse<String> before;

    @BeforeEach
    void remember(Hub hub) throws Exception {
        administration = hub.administration();
        before = administration.configuration();
        assertThat(before.statusCode()).isEqualTo(200);
    }

    @AfterEach
    void putBack() {
        administration.putBack(before);
    }

    @Test
    void aPartnerThatIsPushedToComesAndGetsItsRecordsWithoutTheHubStartingAgain(Hub hub) throws Exception {
        var kenitra = hub.welcome("kenitra");
        var url = URI.create("http://localhost:" + hub.port(94) + "/in");
        var text = with("kenitra", "{\"type\": \"rest-push\", \"url\": \"" + url + "\"}");

        var compared = administration.compare(text);
        assertThat(compared.body().lines())
                .startsWith("+ partner kenitra", "+ agreement tanger-kenitra-candidate-job-placement")
                .as("warned of one of those that are there")
                .anyMatch(line -> line.matches(
                        "! line \\d+, /agreements/\\d+, sale-forem-candidate-mobility: AUTHORISATION_MISSING: .+"));
        assertThat(administration.configuration().body()).as("a dry run").isEqualTo(before.body());

        var configured = administration.configure(text, etag(), "en");
        assertThat(configured.statusCode()).as(configured.body()).isEqualTo(200);
        assertThat(configured.body()).isEqualTo(compared.body());

        var got = new CopyOnWriteArrayList<String>();
        try (var _ = new RestServing(url, kenitra, letter -> taken(got, letter.messageId()))) {
            var id = send(hub, "kenitra");
            assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id))).isEqualTo(Map.of("kenitra", "DELIVERED"));
            assertThat(got).containsExactly(id);
        }
    }

    @Test
    void aPartnerThatIsSuspendedIsRefusedAtEveryDoorAndWhatIsForItWaits(Hub hub) throws Exception {
        var asilah = hub.welcome("asilah");
        var url = URI.create("http://localhost:" + hub.port(95) + "/in");
        configure(with("asilah", "{\"type\": \"rest-push\", \"url\": \"" + url + "\"}"));

        var suspended = administration.status("asilah", "suspended");

        assertThat(suspended.statusCode()).isEqualTo(200);
        assertThat(json(suspended).path("status").asText()).isEqualTo("suspended");
        var mailbox = hub.wire().get(asilah, "/api/v1/mailbox");
        assertThat(mailbox.statusCode()).isEqualTo(403);
        assertThat(json(mailbox).path("code").asText()).isEqualTo("PARTNER_SUSPENDED");
        assertThat(hub.wire().call(asilah, "ar", "<echo><text>a</text></echo>").body())
                .contains("PARTNER_SUSPENDED", "معلّق");
        assertThat(hub.wire()
                        .submit(asilah, Map.of("Message-Id", Way.fresh("s")), new byte[] {'x'})
                        .statusCode())
                .isEqualTo(403);

        var got = new CopyOnWriteArrayList<String>();
        try (var _ = new RestServing(url, asilah, letter -> taken(got, letter.messageId()))) {
            var id = send(hub, "asilah");
            Thread.sleep(3_000);
            assertThat(got).isEmpty();
            assertThat(Lives.states(Lives.now(hub.rest("tanger"), id))).isEqualTo(Map.of("asilah", "WAITING"));

            assertThat(administration.status("asilah", "live").statusCode()).isEqualTo(200);
            assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id))).isEqualTo(Map.of("asilah", "DELIVERED"));
            assertThat(got).containsExactly(id);
        }
    }

    @Test
    void aPartnerThatListensToItsQueueIsSentAwayWhenItIsSuspended(Hub hub) throws Exception {
        var larache = hub.welcome("larache");
        configure(with("larache", "{\"type\": \"mailbox-queue\"}"));
        var got = new CopyOnWriteArrayList<String>();
        try (var _ = new AmqpDoor(hub.amqpPort(), larache, letter -> taken(got, letter.messageId()))) {
            var first = send(hub, "larache");
            Lives.settled(hub.rest("tanger"), first);

            assertThat(administration.status("larache", "suspended").statusCode())
                    .isEqualTo(200);
            var second = send(hub, "larache");
            Thread.sleep(3_000);
            assertThat(got).containsExactly(first);
            assertThatThrownBy(() -> connect(hub, larache)).isInstanceOf(JMSSecurityRuntimeException.class);

            administration.status("larache", "live");
            Lives.settled(hub.rest("tanger"), second);
            assertThat(got).containsExactly(first, second);
        }
    }

    @Test
    void aPartnerThatFetchedAndIsNowPushedToGetsWhatWaitedForIt(Hub hub) throws Exception {
        var oujda = hub.welcome("oujda");
        configure(with("oujda", "{\"type\": \"mailbox-pull\"}"));
        var id = send(hub, "oujda");
        try (var door = new RestDoor(hub.uri(), oujda, "en")) {
            Eventually.become("it waits", () -> fetched(door).contains(id));
        }
        var url = URI.create("http://localhost:" + hub.port(96) + "/in");
        var got = new CopyOnWriteArrayList<String>();

        try (var _ = new RestServing(url, oujda, letter -> taken(got, letter.messageId()))) {
            configure(with("oujda", "{\"type\": \"rest-push\", \"url\": \"" + url + "\"}"));

            assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id))).isEqualTo(Map.of("oujda", "DELIVERED"));
            assertThat(got).containsExactly(id);
        }
    }

    @Test
    void onlyTheAdministratorGetsIn(Hub hub) {
        assertThat(hub.wire().get("/api/v1/admin/configuration").statusCode()).isEqualTo(401);
        assertThat(administration.configurationAs(hub.partner("tanger")).statusCode())
                .isEqualTo(401);
        assertThat(administration.configurationAs(new Partner("admin", "admin")).statusCode())
                .isEqualTo(401);
        for (var path : List.of(
                "/api/v1/admin;x=1/configuration", "/api/v1/%61dmin/configuration", "/api//v1/admin/configuration"))
            assertThat(hub.wire().get(hub.partner("tanger"), path).statusCode())
                    .as(path)
                    .isBetween(400, 499);
    }

    @Test
    void whoChangesAnOlderVersionIsToldSo() {
        configure(before.body() + "\n");

        var late = administration.configure(before.body(), before.headers().firstValue("ETag"), "fr");
        var blind = administration.configure(before.body(), Optional.empty(), "en");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).path("code").asText()).isEqualTo("CONFIGURATION_CHANGED");
        assertThat(json(late).path("title").asText()).contains("entre-temps");
        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(json(blind).path("at").asText()).isEqualTo("If-Match");
    }

    @ParameterizedTest
    @CsvSource({"ar, حقل", "fr, champ", "en, field"})
    void whatIsWrongIsNamedByLineAndPathInTheLanguageAskedFor(String language, String word) {
        var wrong = "partners:\n- id: salé\n  formt: qantara-json\n";

        var refused = administration.configure(wrong, etag(), language);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("at").asText()).isEqualTo("line 3, /partners/0/formt");
        assertThat(json(refused).path("title").asText()).contains(word);
        assertThat(administration.configuration().body()).isEqualTo(before.body());
    }

    @Test
    void everyVersionThereWasCanBeRead() {
        configure(before.body() + "\n");

        var versions = json(administration.versions());

        assertThat(versions.path(0).path("actor").asText()).isEqualTo("user:admin");
        assertThat(versions.path(0).path("note").asText()).isEqualTo("journey");
        assertThat(versions.path(versions.size() - 1).path("origin").asText()).isEqualTo("file");
        assertThat(administration
                        .version(versions.path(0).path("version").asText())
                        .body())
                .isEqualTo(before.body() + "\n");
        assertThat(administration.version("999999").statusCode()).isEqualTo(404);
    }

    private void configure(String text) {
        var configured = administration.configure(text, etag(), "en");
        assertThat(configured.statusCode()).as(configured.body()).isEqualTo(200);
    }

    private Optional<String> etag() {
        return administration.configuration().headers().firstValue("ETag");
    }

    /** The registry of before, with one partner more that gets candidates from tanger. */
    private String with(String id, String channel) {
        var partner = "{\"id\": \"%s\", \"country\": \"MA\", \"format\": \"qantara-json\", \"channel\": %s},"
                .formatted(id, channel);
        var agreement = ("{\"from\": \"tanger\", \"to\": \"%s\", \"record\": \"candidate\", \"purpose\": \"" + PURPOSE
                        + "\", \"fields\": [\"/person\", \"/experience\", \"/provenance\"],"
                        + " \"legalGround\": \"public-task\","
                        + " \"validFrom\": \"2024-01-01\", \"validUntil\": \"2099-12-31\"},")
                .formatted(id);
        return before.body()
                .replace("\"partners\": [", "\"partners\": [" + partner)
                .replace("\"agreements\": [", "\"agreements\": [" + agreement);
    }

    @Test
    void whatWaitsForAPartnerThatLeavesEndsAndItsSenderHearsWhy(Hub hub) throws Exception {
        hub.welcome("larache");
        configure(with("larache", "{\"type\": \"mailbox-pull\"}"));
        administration.status("larache", "suspended");
        var id = send(hub, "larache");

        assertThat(administration.status("larache", "left").statusCode()).isEqualTo(200);

        var life = Lives.settled(hub.rest("tanger"), id);
        assertThat(Lives.states(life)).isEqualTo(Map.of("larache", "PARKED"));
        assertThat(life.toString()).contains("PARTNER_LEFT");
    }

    private static String send(Hub hub, String to) throws Exception {
        var id = Way.fresh("registry");
        var heard = Eventually.get("the hub takes it", () -> accepted(hub, id, to));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        return id;
    }

    private static Optional<Heard> accepted(Hub hub, String id, String to) {
        try {
            return Optional.of(hub.rest("tanger")
                            .submit(Message.of(id, People.europass())
                                    .purpose(PURPOSE)
                                    .to(to)))
                    .filter(Heard.Receipt.class::isInstance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void connect(Hub hub, Partner partner) {
        try (var context = new JmsConnectionFactory("amqp://localhost:" + hub.amqpPort())
                .createContext(partner.id(), partner.secret())) {
            context.start();
        }
    }

    private static List<String> fetched(RestDoor door) {
        try {
            return door.mailbox(100).stream().map(Letter::messageId).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer taken(List<String> got, String messageId) {
        got.add(messageId);
        return new Answer.Accepted("R-" + messageId.length());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
