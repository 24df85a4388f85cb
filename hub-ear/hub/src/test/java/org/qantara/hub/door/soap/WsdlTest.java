package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.PublicUrl;

class WsdlTest {
    private final Wsdl wsdl = new Wsdl(new PublicUrl("https://hub.example/qantara/"));

    @Test
    void theAddressIsTheConfiguredOneAtBothPorts() {
        var served = wsdl.wsdl("exchange").orElseThrow();

        assertThat(served).doesNotContain("localhost");
        assertThat(served.split("location=\"https://hub.example/qantara/soap/exchange\"", -1))
                .hasSize(3);
    }

    @Test
    void theSchemaIsInside() {
        assertThat(wsdl.wsdl("exchange").orElseThrow())
                .contains("targetNamespace=\"urn:qantara:exchange:1\" elementFormDefault")
                .doesNotContain("schemaLocation", "xs:import");
        assertThat(wsdl.wsdl("delivery").orElseThrow()).contains("<xs:element name=\"deliver\">");
    }

    @Test
    void theSchemaIsServedByItselfToo() {
        assertThat(wsdl.xsd("exchange.xsd"))
                .hasValueSatisfying(it -> assertThat(it).contains("<xs:schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.xsd", "../../web.xml", "exchange.wsdl", ""})
    void nothingElseIsServed(String file) {
        assertThat(wsdl.xsd(file)).isEmpty();
    }
}
