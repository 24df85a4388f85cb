package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** What somebody puts on a queue who means ill, or knows no better. */
@OnTheHub
class HostileQueueIT {

    static Stream<Bad> bad() {
        return Bad.all().filter(bad -> bad.ofType().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void itIsATypedProblemInTheSendersMailboxAndOnlyTheRefusalIsKept(Bad bad, Hub hub) throws Exception {
        var id = Way.fresh("queue");
        var rows = hub.tables().rows();
        var message = Message.of(id, bad.document()).purpose(bad.purpose()).to(bad.to());

        var heard = Way.MESSAGING.submit(
                hub, "tanger", bad.named().map(message::named).orElse(message));

        assertThat(heard).isInstanceOfSatisfying(Heard.Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(bad.code());
            assertThat(refusal.text()).doesNotContain("Exception", "root:");
        });
        assertThat(hub.tables().submissions(id)).isZero();
        assertThat(hub.tables().refusals(id)).isEqualTo(1);
        assertThat(hub.tables().rows()).isEqualTo(rows);
    }

    static Stream<Document> hostile() {
        var europass = "<SkillsPassport xmlns='http://europass.cedefop.europa.eu/Europass' %s/>";
        return Stream.of(
                Document.xml(europass.formatted("a='" + "x".repeat(8_000_000) + "'")),
                Document.xml(europass.formatted("xmlns:x='http://www.w3.org/2001/XMLSchema-instance'"
                        + " x:schemaLocation='http://europass.cedefop.europa.eu/Europass file:///etc/passwd'")),
                Document.xml(europass.replace("%s/", "") + "<i:include xmlns:i='http://www.w3.org/2001/XInclude'"
                        + " href='file:///etc/passwd' parse='text'/></SkillsPassport>"),
                Document.json("{\"basics\": {\"name\": \"a\", \"name\": \"b\"}}"),
                packed());
    }

    /** Half a gibibyte of nothing. */
    private static Document packed() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 500; i++) {
                gzip.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document("application/gzip", packed.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingIsFetchedNorUnpacked(Document document, Hub hub) throws Exception {
        var heard = Way.MESSAGING.submit(hub, "tanger", Message.of(Way.fresh("hostile"), document));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("SENDER").doesNotContain("root:", "Exception"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "m\nX-Injected: 1", "m\u0007", "é"})
    void aMessageIdIsOneWordOrNone(String id, Hub hub) throws Exception {
        var answers = Way.MESSAGING.submit(hub, "tanger", Message.of(id, People.europass()));

        assertThat(answers).isInstanceOf(Heard.Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "%2e%2e%2f", "..\\..\\x"})
    void oneThatLooksLikeAPathIsAWordLikeAnyOther(String id, Hub hub) throws Exception {
        var heard = Way.MESSAGING.submit(
                hub,
                "tanger",
                Message.of(id, People.europass()).purpose("job-placement").to("zav"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Receipt.class,
                        receipt -> assertThat(receipt.text()).doesNotContain("root:"));
    }

    @Test
    void nobodyWritesLinesIntoTheLog(Hub hub) throws Exception {
        var forged = "forged" + System.nanoTime();
        var line = "x\n[2026-01-01T00:00:00.000+0000] [Payara] [WARNING] " + forged;

        assertThatThrownBy(() -> connect(hub, line)).isInstanceOf(JMSRuntimeException.class);
        Way.MESSAGING.submit(
                hub,
                "tanger",
                Message.of(Way.fresh("log"), People.europass())
                        .named(line)
                        .purpose(line)
                        .to(line));

        assertThat(Files.readString(hub.log())).doesNotContain("\n[2026-01-01T00:00:00.000+0000]");
    }

    private static void connect(Hub hub, String user) {
        try (var context = new JmsConnectionFactory("amqp://localhost:" + hub.amqpPort()).createContext(user, user)) {
            context.start();
        }
    }
}
