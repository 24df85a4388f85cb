package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.audit.Keys;
import org.qantara.hub.door.FakeHub;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.w3c.dom.Element;

/** Files of many records by SOAP. */
class FileCallsTest {
    private static final String X = CallReader.NAMESPACE;
    private static final String TABLE = "MatriculeEtudiant;Nom;Prenom\n7;أوبيهي;شيماء\n";
    private static final String SUBMIT = "<x:submitFile><x:messageId>f-1</x:messageId><x:to>zav</x:to><x:content>"
            + Base64.getEncoder().encodeToString(TABLE.getBytes(StandardCharsets.UTF_8))
            + "</x:content></x:submitFile>";

    private final FakeHub hub = new FakeHub();
    private final Door door =
            new Door(new Exchange(hub, hub, hub, hub, FileCallsFixture.of(hub), Keys.fresh(), Clock.systemUTC()), hub);

    @ParameterizedTest
    @EnumSource
    void aFileIsAnsweredByItsSignedReceipt(SoapVersion version) throws Exception {
        var receipt = valid(ask(version, SUBMIT));

        assertThat(text(receipt, "fileId")).isEqualTo(FakeHub.FILE.toString());
        assertThat(text(receipt, "signed").split("\\.")).hasSize(3);
        assertThat(hub.fileText).isEqualTo(TABLE);
        assertThat(hub.file.orElseThrow().sent().to()).containsExactly("zav");
    }

    @ParameterizedTest
    @CsvSource({"fileId, 0198c0de-0000-7000-8000-000000000005", "messageId, f-1"})
    void whatBecameOfItIsToldByEitherId(String by, String id) throws Exception {
        ask(SoapVersion.SOAP11, SUBMIT);

        var file = valid(ask(SoapVersion.SOAP11, "<x:getFile><x:%1$s>%2$s</x:%1$s></x:getFile>".formatted(by, id)));

        assertThat(text(file, "state")).isEqualTo("DONE");
        assertThat(text(file, "accepted")).isEqualTo("4550");
        assertThat(text(file, "quarantined")).isEqualTo("2");
        assertThat(text(file, "reason")).isEqualTo("DOUBTFUL");
        assertThat(texts(file, "rejectedRow")).isEqualTo(3);
        assertThat(texts(file, "text")).isEqualTo(3 * (3 + 1));
    }

    @Test
    void rejectedRowsComeAPageAtATime() throws Exception {
        ask(SoapVersion.SOAP11, SUBMIT);
        var page = "<x:getFile><x:messageId>f-1</x:messageId><x:most>1</x:most><x:after>%s</x:after></x:getFile>";

        var second = valid(ask(SoapVersion.SOAP11, page.formatted("18")));
        var last = valid(ask(SoapVersion.SOAP11, page.formatted("201")));

        assertThat(text(second, "row")).isEqualTo("201");
        assertThat(text(second, "next")).isEqualTo("201");
        assertThat(text(last, "row")).isEqualTo("457");
        assertThat(texts(last, "next")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"most, 0", "most, 501", "most, many", "after, -1"})
    void aPageThatCannotBeIsRefused(String field, String value) throws Exception {
        ask(SoapVersion.SOAP11, SUBMIT);

        var fault = valid(ask(
                SoapVersion.SOAP11,
                "<x:getFile><x:messageId>f-1</x:messageId><x:%1$s>%2$s</x:%1$s></x:getFile>".formatted(field, value)));

        assertThat(text(fault, "code")).isEqualTo("INVALID_REQUEST");
        assertThat(text(fault, "at")).isEqualTo("/getFile/" + field);
    }

    @Test
    void aFileThatIsNotReceivedIsAFaultAndJournalled() throws Exception {
        hub.refusal = Optional.of(Problem.of(ProblemCode.UNKNOWN_FORMAT, "format", "ofppt-trainees-csv"));

        var fault = valid(ask(SoapVersion.SOAP12, SUBMIT));

        assertThat(text(fault, "code")).isEqualTo("UNKNOWN_FORMAT");
        assertThat(text(fault, "at")).isEqualTo("/submitFile/format");
        assertThat(text(fault, "reference")).isEqualTo(FakeHub.REFUSAL.toString());
        assertThat(hub.refusedMessages).containsExactly("f-1");
    }

    private SoapAnswer ask(SoapVersion version, String body) {
        var envelope = "<S:Envelope xmlns:S='" + version.namespace() + "' xmlns:x='" + X + "'><S:Body>" + body
                + "</S:Body></S:Envelope>";
        return door.answer(
                FakeHub.ANAPEC, version.mediaType(), envelope.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    /** The answer's body, or a fault's detail, once it is valid against the published schema. */
    private static Element valid(SoapAnswer answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.envelope()));
        var first = (Element) document.getElementsByTagNameNS(X, "*").item(0);
        SchemaFactory.newDefaultInstance()
                .newSchema(FileCallsTest.class.getResource("/META-INF/qantara/exchange.xsd"))
                .newValidator()
                .validate(new DOMSource(first));
        return first;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(X, name).item(0).getTextContent();
    }

    private static int texts(Element element, String name) {
        return element.getElementsByTagNameNS(X, name).getLength();
    }
}
