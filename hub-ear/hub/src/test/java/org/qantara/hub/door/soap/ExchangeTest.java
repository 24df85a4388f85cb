package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
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
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.mailbox.Answer;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExchangeTest {
    private static final String X = CallReader.NAMESPACE;
    private static final String SUBMIT =
            "<x:submit><x:messageId>m-1</x:messageId><x:to>zav</x:to><x:to>vdab</x:to>%s</x:submit>";

    private final FakeHub hub = new FakeHub();
    private final Door door = new Door(
            new Exchange(
                    hub,
                    hub,
                    hub,
                    hub,
                    FileCallsFixture.of(hub),
                    Keys.fresh(),
                    Clock.fixed(FakeHub.NOON, ZoneOffset.UTC)),
            hub);

    @ParameterizedTest
    @EnumSource
    void aSubmissionIsAnsweredByItsReceipt(SoapVersion version) throws Exception {
        var answer = ask(version, SUBMIT.formatted("<x:document><cv>قنطرة</cv></x:document>"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(version.mediaType() + "; charset=utf-8");
        assertThat(text(valid(answer), "sha256")).isEqualTo("ab".repeat(32));
        assertThat(hub.last().to()).containsExactly("zav", "vdab");
        assertThat(hub.last().document().text()).isEqualTo("<cv>قنطرة</cv>");
        assertThat(hub.last().format()).isEmpty();
    }

    @Test
    void theSameReceiptIsTheSameBytes() {
        var submit = SUBMIT.formatted("<x:document><cv/></x:document>");

        var first = ask(SoapVersion.SOAP11, submit);
        var again = ask(SoapVersion.SOAP11, submit);

        assertThat(again.envelope()).isEqualTo(first.envelope());
    }

    @Test
    void contentIsDecodedToItsBytes() {
        var bytes = "{\"name\":\"شيماء\"}".getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(bytes);

        ask(
                SoapVersion.SOAP11,
                SUBMIT.formatted(
                        "<x:content mediaType='application/json; charset=utf-8'>\n" + base64 + "</x:content>"));

        assertThat(hub.last().document().bytes()).isEqualTo(bytes);
        assertThat(hub.last().document().mediaType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void noticesAreListedAndAcknowledged(SoapVersion version) throws Exception {
        var listed = valid(ask(version, "<x:fetchNotices/>"));

        assertThat(text(listed, "noticeId")).isEqualTo(FakeHub.NOTICE.toString());
        assertThat(text(listed, "kind")).isEqualTo("ERASURE");
        assertThat(text(listed, "reference")).isEqualTo("مرجع-7");
        assertThat(text(listed, "state")).isEqualTo("OPEN");

        valid(ask(
                version,
                "<x:acknowledgeNotice><x:noticeId>%s</x:noticeId></x:acknowledgeNotice>".formatted(FakeHub.NOTICE)));

        assertThat(hub.acknowledged).containsExactly(Through.SOAP);
    }

    @ParameterizedTest
    @CsvSource({"0198c0de-0000-7000-8000-000000000001, NOT_FOUND", "7, INVALID_REQUEST", "'', INVALID_REQUEST"})
    void aNoticeThatIsNotThereCannotBeAcknowledged(String id, String code) throws Exception {
        var call = "<x:acknowledgeNotice><x:noticeId>%s</x:noticeId></x:acknowledgeNotice>".formatted(id);

        var fault = valid(ask(SoapVersion.SOAP11, call));

        assertThat(text(fault, "code")).isEqualTo(code);
        assertThat(text(fault, "at")).isEqualTo("/acknowledgeNotice/noticeId");
        assertThat(hub.acknowledged).isEmpty();
    }

    @Test
    void echoReturnsTheTextUnchangedAndWhoAsked() throws Exception {
        var answer = valid(ask(SoapVersion.SOAP12, "<x:echo><x:text> السلام عليكم &lt;&amp; \n é </x:text></x:echo>"));

        assertThat(text(answer, "text")).isEqualTo(" السلام عليكم <& \n é ");
        assertThat(text(answer, "partner")).isEqualTo("anapec");
        assertThat(text(answer, "time")).isEqualTo("2026-03-01T12:00:00.120Z");
    }

    @Test
    void statusIsToldByMessageIdAndBySubmissionId() throws Exception {
        ask(SoapVersion.SOAP11, SUBMIT.formatted("<x:document><cv/></x:document>"));

        for (var by : new String[] {
            "<x:messageId>m-1</x:messageId>", "<x:submissionId>" + FakeHub.SUBMISSION + "</x:submissionId>"
        }) {
            var status = valid(ask(SoapVersion.SOAP11, "<x:getDeliveryStatus>" + by + "</x:getDeliveryStatus>"));

            assertThat(text(status, "outcome")).isEqualTo("accepted");
            assertThat(text(status, "state")).isEqualTo("WAITING");
            assertThat(text(status, "code")).isEqualTo("RECEIVER_UNREACHABLE");
            assertThat(status.getElementsByTagNameNS(X, "attempt").getLength()).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotKnownHasTheOutcomeUnknown() throws Exception {
        var status =
                ask(SoapVersion.SOAP11, "<x:getDeliveryStatus><x:messageId>never</x:messageId></x:getDeliveryStatus>");

        assertThat(status.status()).isEqualTo(200);
        assertThat(text(valid(status), "outcome")).isEqualTo("unknown");
    }

    @Test
    void aRefusalIsToldInTheStatusToo() throws Exception {
        hub.refusal = Optional.of(Problem.of(ProblemCode.NOT_AGREED, "zav"));
        ask(SoapVersion.SOAP11, SUBMIT.formatted("<x:document><cv/></x:document>"));

        var status = valid(
                ask(SoapVersion.SOAP11, "<x:getDeliveryStatus><x:messageId>m-1</x:messageId></x:getDeliveryStatus>"));

        assertThat(text(status, "outcome")).isEqualTo("refused");
        assertThat(text(status, "code")).isEqualTo("NOT_AGREED");
    }

    @Test
    void lettersComeInlineIfTheyAreXmlAndElseAsContent() throws Exception {
        hub.letters.add(FakeHub.letter(Payload.xml("<?xml version='1.0' encoding='UTF-8'?>\n<cv>\n<é/> </cv>")));
        hub.letters.add(FakeHub.letter(Payload.json("{\"a\":\"ب\"}")));

        var answer = ask(SoapVersion.SOAP11, "<x:fetch/>");

        assertThat(new String(answer.envelope(), StandardCharsets.UTF_8))
                .contains("<x:document><cv>\n<é/> </cv></x:document>");
        assertThat(Base64.getDecoder().decode(text(valid(answer), "content")))
                .isEqualTo("{\"a\":\"ب\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lettersMayBeReadFromOneOnwards() throws Exception {
        valid(ask(SoapVersion.SOAP11, "<x:fetch><x:after>" + FakeHub.DELIVERY + "</x:after></x:fetch>"));

        assertThat(hub.lastAfter).contains(FakeHub.DELIVERY);
    }

    @Test
    void aVerdictIsEntered() throws Exception {
        var answer = ask(
                SoapVersion.SOAP11,
                "<x:acknowledge><x:deliveryId>" + FakeHub.DELIVERY + "</x:deliveryId><x:verdict>refused</x:verdict>"
                        + "<x:reason>not our region</x:reason></x:acknowledge>");

        valid(answer);
        assertThat(hub.answers)
                .containsExactly(new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("not our region")));
    }

    @ParameterizedTest
    @CsvSource({"SOAP11, ar, S:Client, 500", "SOAP12, fr, S:Sender, 400"})
    void aRefusalIsAFaultWithTheProblemInTheLanguageAskedForAndInAll(
            SoapVersion version, String language, String code, int status) throws Exception {
        hub.refusal = Optional.of(Problem.of(ProblemCode.NOT_AGREED, "to"));
        var locale = Locale.of(language);

        var fault = door.answer(
                FakeHub.ANAPEC,
                version.mediaType(),
                envelope(version, SUBMIT.formatted("<x:document><cv/></x:document>")),
                locale);

        var problem = valid(fault);
        assertThat(fault.status()).isEqualTo(status);
        assertThat(new String(fault.envelope(), StandardCharsets.UTF_8))
                .contains(">" + code + "<", "xml:lang=\"" + language + "\"");
        assertThat(text(problem, "title")).isEqualTo(Texts.title(ProblemCode.NOT_AGREED, locale));
        assertThat(text(problem, "reference")).isEqualTo(FakeHub.REFUSAL.toString());
        assertThat(problem.getElementsByTagNameNS(X, "text").getLength()).isEqualTo(3);
    }

    @Test
    void aFailureOfTheHubIsAFaultThatSaysNothingOfIt() throws Exception {
        hub.failure = Optional.of(new IllegalStateException("secret inner matters"));

        var fault = ask(SoapVersion.SOAP12, SUBMIT.formatted("<x:document><cv/></x:document>"));

        assertThat(fault.status()).isEqualTo(500);
        assertThat(text(valid(fault), "code")).isEqualTo("INTERNAL");
        assertThat(text(valid(fault), "reference")).hasSize(36);
        assertThat(new String(fault.envelope(), StandardCharsets.UTF_8))
                .contains("S:Receiver")
                .doesNotContain("secret inner", "Exception");
    }

    private SoapAnswer ask(SoapVersion version, String body) {
        return door.answer(FakeHub.ANAPEC, version.mediaType(), envelope(version, body), Locale.ENGLISH);
    }

    private static byte[] envelope(SoapVersion version, String body) {
        return ("<S:Envelope xmlns:S='" + version.namespace() + "' xmlns:x='" + X + "'><S:Body>" + body
                        + "</S:Body></S:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer's body, or a fault's detail, once it is valid against the published schema. */
    private static Element valid(SoapAnswer answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.envelope()));
        var first = firstOfOurs(document.getDocumentElement());
        SchemaFactory.newDefaultInstance()
                .newSchema(ExchangeTest.class.getResource("/META-INF/qantara/exchange.xsd"))
                .newValidator()
                .validate(new DOMSource(first));
        return first;
    }

    private static Element firstOfOurs(Element element) {
        return (Element) element.getElementsByTagNameNS(X, "*").item(0);
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(X, name).item(0).getTextContent();
    }
}
