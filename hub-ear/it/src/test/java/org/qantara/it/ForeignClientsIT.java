package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.it.hub.Foreign;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;

/** Clients in other languages that share no code with the hub. */
@OnTheHub
class ForeignClientsIT {

    @TempDir
    private Path folder;

    @Test
    void aPythonSoapClientImportsTheWsdlSendsFetchesAcknowledgesAndAsks(Hub hub) throws Exception {
        var python = Foreign.python("python3-zeep", "zeep");
        var id = Way.fresh("zeep");

        var said = python.script(
                "soap_client.py",
                hub.uri() + "/soap/exchange?wsdl",
                "tanger",
                hub.partner("tanger").secret(),
                "actiris",
                hub.partner("actiris").secret(),
                id,
                file("cv.xml", People.europass()));

        assertThat(said.path("operations").toString())
                .isEqualTo("[\"acknowledge\",\"acknowledgeNotice\",\"echo\",\"fetch\",\"fetchNotices\","
                        + "\"getDeliveryStatus\",\"getFile\",\"submit\",\"submitFile\"]");
        assertThat(said.path("echo").asText()).isEqualTo("قنطرة");
        assertThat(said.path("format").asText()).isEqualTo("europass-xml");
        assertThat(said.path("again").asBoolean()).isTrue();
        assertThat(said.path("letter").asText()).contains(People.ARABIC_GIVEN, People.ARABIC_FAMILY);
        assertThat(said.path("state").asText()).isEqualTo("DELIVERED");
        assertThat(said.path("reference").asText()).isEqualTo("رقم ٧");
        assertThat(said.path("unknown").asText()).isEqualTo("unknown");
        assertThat(said.path("fault").asText()).isEqualTo("MALFORMED");
        assertThat(said.path("faultstring").asText()).containsPattern("\\p{IsArabic}");
    }

    @Test
    void aPythonAmqpClientSendsAndReadsItsMailbox(Hub hub) throws Exception {
        var python = Foreign.python("python3-qpid-proton", "proton");
        var id = Way.fresh("proton");

        var said = python.script(
                "amqp_client.py",
                hub.amqpPort(),
                "ifrane",
                hub.partner("ifrane").secret(),
                "wapes",
                hub.partner("wapes").secret(),
                id,
                file("cv.json", People.resume()));

        assertThat(said.path("kind").asText()).isEqualTo("receipt");
        assertThat(said.path("correlation").asText()).isEqualTo(id);
        assertThat(said.path("receipt").path("format").asText()).isEqualTo("json-resume");
        assertThat(said.path("letter").path("format").asText()).isEqualTo("qantara-json");
        assertThat(said.path("letter").path("from").asText()).isEqualTo("ifrane");
        assertThat(said.path("document").asText()).contains(People.ARABIC_GIVEN, People.ARABIC_FAMILY);
        assertThat(said.path("others").asText()).isNotEqualTo("readable");
        var delivery = Lives.delivery(Lives.settled(hub.rest("ifrane"), id), "wapes");
        assertThat(delivery.path("reference").asText()).isEqualTo("رقم ٨");
    }

    @Test
    void aPhpSoapClientOfVersion12SendsAndAsks(Hub hub) throws Exception {
        var php = Foreign.php();

        var said = php.script(
                "soap_client.php",
                hub.uri() + "/soap/exchange?wsdl",
                "tanger",
                hub.partner("tanger").secret(),
                Way.fresh("php"),
                file("cv.xml", People.europass()));

        assertThat(said.path("echo").asText()).isEqualTo("قنطرة");
        assertThat(said.path("format").asText()).isEqualTo("europass-xml");
        assertThat(said.path("outcome").asText()).isEqualTo("accepted");
        assertThat(said.path("fault").asText()).isEqualTo("MALFORMED");
    }

    @Test
    void curlSendsAndAsks(Hub hub) throws Exception {
        var curl = Foreign.curl();
        var id = Way.fresh("curl");
        var user = "tanger:" + hub.partner("tanger").secret();

        var receipt = curl.run(
                "--user",
                user,
                "--header",
                "Message-Id: " + id,
                "--header",
                "Content-Type: application/json",
                "--header",
                "Qantara-Purpose: training",
                "--data-binary",
                "@" + file("cv.json", People.resume()),
                hub.uri() + "/api/v1/submissions");
        var life = curl.run("--user", user, hub.uri() + "/api/v1/submissions?messageId=" + id);

        var json = new JsonMapper();
        assertThat(json.readTree(receipt).path("messageId").asText()).isEqualTo(id);
        assertThat(json.readTree(life).path("receipt")).isEqualTo(json.readTree(receipt));
    }

    private Path file(String name, Document document) throws Exception {
        return Files.write(folder.resolve(name), document.bytes());
    }
}
