package org.qantara.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class PublishedSoapContractTest {
    private static final String SUBMIT =
            "<submit xmlns='urn:qantara:exchange:1'><messageId>m-1</messageId><to>zav</to>%s</submit>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<document><cv xmlns='urn:some:cv'>قنطرة</cv></document>",
                "<document><cv xmlns=''/></document>",
                "<content mediaType='application/json'>e30=</content>",
                "<content>e30=</content>"
            })
    void aSubmissionCarriesItsDocumentInlineOrAsContent(String body) throws Exception {
        exchange().newValidator().validate(source(SUBMIT.formatted(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<document/>", "<document><a/><b/></document>", "<content>no base64!</content>"})
    void aSubmissionWithoutExactlyOneDocumentIsInvalid(String body) {
        assertThatThrownBy(() -> exchange().newValidator().validate(source(SUBMIT.formatted(body))))
                .isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "رسالة"})
    void aMessageIdIsVisibleAscii(String id) {
        var status = "<getDeliveryStatus xmlns='urn:qantara:exchange:1'><messageId>" + id
                + "</messageId></getDeliveryStatus>";

        assertThatThrownBy(() -> exchange().newValidator().validate(source(status)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void aDeliveryIsAnsweredByAVerdict() throws Exception {
        var answer = "<deliverResponse xmlns='urn:qantara:delivery:1'><verdict>%s</verdict></deliverResponse>";

        schema("delivery").newValidator().validate(source(answer.formatted("refused")));
        assertThatThrownBy(() -> schema("delivery").newValidator().validate(source(answer.formatted("perhaps"))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void theGeneratedServiceReadsTheWsdlOfTheClassPath() {
        assertThat(getClass().getResource("/META-INF/qantara/exchange.wsdl")).isNotNull();
        assertThat(getClass().getResource("/META-INF/qantara/delivery.wsdl")).isNotNull();
        assertThat(org.qantara.schemas.exchange.Exchange.class.getMethods()).hasSize(9);
    }

    private static Schema exchange() throws SAXException {
        return schema("exchange");
    }

    private static Schema schema(String name) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return factory.newSchema(PublishedSoapContractTest.class.getResource("/META-INF/qantara/" + name + ".xsd"));
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new StringReader(xml));
    }
}
