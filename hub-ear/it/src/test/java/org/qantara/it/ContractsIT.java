package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Xml;

/** What partners are told to read before they write a line. */
@OnTheHub
class ContractsIT {

    @Test
    void theDescriptionOfTheRestDoorIsHandedOutWhole(Hub hub) throws Exception {
        var logged = Files.readString(hub.log()).length();

        var yaml = hub.wire().get("/openapi");
        var json = hub.wire().get("/openapi?format=JSON");

        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.body())
                .startsWith("openapi: 3.1.0\n")
                .contains("/api/v1/submissions:", "mutualTLS", "contentEncoding: base64");
        var api = new JsonMapper().readTree(json.body());
        assertThat(api.path("paths").has("/api/v1/mailbox/{deliveryId}/verdict"))
                .isTrue();
        assertThat(api.at("/paths/~1api~1v1~1formats/get/security").isArray()).isTrue();
        assertThat(api.at("/servers/0/url").asText())
                .isEqualTo("http://localhost:" + hub.uri().getPort());
        assertThat(Files.readString(hub.log()).substring(logged)).doesNotContain("WARNING", "Exception");
    }

    @Test
    void theDescriptionOfTheSoapDoorNamesEveryWayToSayWhoOneIs(Hub hub) throws Exception {
        var wsdl = hub.wire().get("/soap/exchange?wsdl");

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(Xml.parse(wsdl.body()).getTextContent())
                .contains("HTTP Basic", "Bearer", "certificate", "WS-Security");
    }
}
