package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.audit.Keys;
import org.qantara.hub.door.FakeHub;

class BadRequestsTest {
    private static final String HEAD = "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'"
            + " xmlns:x='urn:qantara:exchange:1'><S:Body>";
    private static final String TAIL = "</S:Body></S:Envelope>";

    private final FakeHub hub = new FakeHub();
    private final Door door =
            new Door(new Exchange(hub, hub, hub, hub, FileCallsFixture.of(hub), Keys.fresh(), Clock.systemUTC()), hub);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY_DOCUMENT|",
                "not xml|MALFORMED|line 1, column 1",
                "HEAD<x:echo><x:text>|MALFORMED|line 1",
                "<!DOCTYPE a [<!ENTITY b SYSTEM"
                        + " 'file:///etc/passwd'>]>HEAD<x:echo><x:text>&b;</x:text></x:echo>TAIL|DOCTYPE_FORBIDDEN|line 1",
                "<html><body/></html>|INVALID_REQUEST|",
                "HEADTAIL|INVALID_REQUEST|/Envelope/Body",
                "HEAD<x:dance/>TAIL|UNKNOWN_OPERATION|/Envelope/Body",
                "HEAD<echo/>TAIL|UNKNOWN_OPERATION|/Envelope/Body",
                "HEAD<x:echo><x:text>a</x:text></x:echo><x:echo/>TAIL|INVALID_REQUEST|/Envelope/Body",
                "HEAD<x:echo/>TAIL|INVALID_REQUEST|/echo/text",
                "HEAD<x:echo><x:text><b/></x:text></x:echo>TAIL|INVALID_REQUEST|/echo/text",
                "HEAD<x:submit><x:messageId>m</x:messageId></x:submit>TAIL|EMPTY_DOCUMENT|/submit/document",
                "HEAD<x:submit><x:document><cv/></x:document></x:submit>TAIL|INVALID_REQUEST|/submit/messageId",
                "HEAD<x:submit><x:messageId>two"
                        + " words</x:messageId><x:document><cv/></x:document></x:submit>TAIL|INVALID_REQUEST|/submit/messageId",
                "HEAD<x:submit><x:messageId>m</x:messageId><x:recipient>zav</x:recipient></x:submit>TAIL|INVALID_REQUEST|/submit/recipient",
                "HEAD<x:submit><x:messageId>m</x:messageId><x:content>???</x:content></x:submit>TAIL|INVALID_VALUE|/submit/content",
                "HEAD<x:submit><x:messageId>m</x:messageId><x:messageId>n</x:messageId></x:submit>TAIL|INVALID_REQUEST|/submit/messageId",
                "HEAD<x:submitFile><x:messageId>m</x:messageId></x:submitFile>TAIL|EMPTY_DOCUMENT|/submitFile/content",
                "HEAD<x:submitFile><x:content>eA==</x:content></x:submitFile>TAIL|INVALID_REQUEST|/submitFile/messageId",
                "HEAD<x:submitFile><x:messageId>m</x:messageId><x:document><cv/></x:document></x:submitFile>TAIL|INVALID_REQUEST|/submitFile/document",
                "HEAD<x:getFile/>TAIL|INVALID_REQUEST|/getFile",
                "HEAD<x:getFile><x:fileId>0198c0de-0000-7000-8000-000000000009</x:fileId></x:getFile>TAIL|NOT_FOUND|/getFile/fileId",
                "HEAD<x:getFile><x:messageId>m</x:messageId></x:getFile>TAIL|NOT_FOUND|/getFile/messageId",
                "HEAD<x:getDeliveryStatus/>TAIL|INVALID_REQUEST|/getDeliveryStatus",
                "HEAD<x:fetch><x:most>1000</x:most></x:fetch>TAIL|INVALID_REQUEST|/fetch/most",
                "HEAD<x:fetch><x:after>1-2-3-4-5</x:after></x:fetch>TAIL|INVALID_REQUEST|/fetch/after",
                "HEAD<x:acknowledge><x:deliveryId>1</x:deliveryId></x:acknowledge>TAIL|INVALID_REQUEST|/acknowledge/deliveryId",
                "HEAD<x:acknowledge><x:deliveryId>0198c0de-0000-7000-8000-000000000009</x:deliveryId><x:verdict>accepted</x:verdict></x:acknowledge>TAIL|UNKNOWN_DELIVERY|/acknowledge/deliveryId",
                "HEAD<x:acknowledge><x:deliveryId>0198c0de-0000-7000-8000-000000000002</x:deliveryId><x:verdict>perhaps</x:verdict></x:acknowledge>TAIL|INVALID_REQUEST|/acknowledge/verdict",
            })
    void badInputGetsATypedFaultAndIsNotHandedOn(String message, String code, String at) {
        var fault = fault("text/xml", message.replace("HEAD", HEAD).replace("TAIL", TAIL));

        assertThat(fault).contains(">" + code + "</x:code>").doesNotContain("Exception", "wstx");
        if (at != null) assertThat(fault).contains("<x:at>" + at);
        assertThat(hub.received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY_DOCUMENT|",
                "<!DOCTYPE a []>HEADTAIL|DOCTYPE_FORBIDDEN|",
                "HEAD<x:submit><x:messageId>m-1</x:messageId><x:recipient/></x:submit>TAIL|INVALID_REQUEST|m-1",
                "HEAD<x:submit><x:messageId>m-1</x:messageId><x:document><cv></x:document>|MALFORMED|m-1",
                "HEAD<x:submit><x:messageId>m-1</x:messageId></x:submit>TAIL|EMPTY_DOCUMENT|m-1",
                "<S:Envelope xmlns:S='urn:else'/>|INVALID_REQUEST|",
            })
    void whatMayHaveBeenASubmissionIsJournalled(String message, String code, String messageId) {
        var fault = fault("text/xml", message.replace("HEAD", HEAD).replace("TAIL", TAIL));

        assertThat(fault).contains("<x:reference>" + FakeHub.REFUSAL);
        assertThat(hub.refused).extracting(problem -> problem.code().name()).containsExactly(code);
        assertThat(hub.refusedMessages).isEqualTo(messageId == null ? List.of() : List.of(messageId));
    }

    @Test
    void aCallThatIsReadAndRefusedIsNoSubmission() {
        assertThat(fault("text/xml", HEAD + "<x:fetch><x:most>0</x:most></x:fetch>" + TAIL))
                .contains("INVALID_REQUEST");

        assertThat(hub.refused).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        var deep = "<a>".repeat(200) + "</a>".repeat(200);
        var message = HEAD + "<x:submit><x:messageId>m</x:messageId><x:document>" + deep + "</x:document></x:submit>";

        assertThat(fault("text/xml", message + TAIL)).contains("TOO_DEEP");
    }

    @Test
    void whatIsNotInItsEncodingIsRefused() {
        var latin = (HEAD + "<x:echo><x:text>é</x:text></x:echo>" + TAIL).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(fault("text/xml; charset=utf-8", latin)).contains("WRONG_ENCODING");
        assertThat(fault("text/xml; charset=klingon", latin)).contains("WRONG_ENCODING");
        assertThat(fault("text/xml; charset=iso-8859-1", latin)).contains("<x:text>é</x:text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/related", "nonsense"})
    void whatIsNoSoapByItsContentTypeIsRefused(String contentType) {
        assertThat(fault(contentType, HEAD + "<x:fetch/>" + TAIL))
                .containsAnyOf("MEDIA_TYPE_NOT_SUPPORTED", ">INVALID_REQUEST<");
    }

    @Test
    void manyPartsAreRefusedBeforeTheyAreTakenApart() {
        var parts = "--b\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\n\r\n" + HEAD + "<x:fetch/>" + TAIL
                + "\r\n" + "--b\r\nContent-ID: <a>\r\n\r\na\r\n".repeat(100_000) + "--b--";

        assertThat(fault("multipart/related; boundary=b; type=\"application/xop+xml\"", parts))
                .contains(">INVALID_REQUEST<");
    }

    @Test
    void anEnvelopeOfTheOtherVersionIsAVersionMismatch() {
        assertThat(fault("application/soap+xml", HEAD + "<x:fetch/>" + TAIL)).contains("S:VersionMismatch");
        assertThat(fault("text/xml", "<Envelope xmlns='urn:else'/>")).contains("S:VersionMismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"})
    void aHeaderThatMustBeUnderstoodAndIsNotIsTheStandardFault(String soap) {
        var type = soap.contains("2003") ? "application/soap+xml" : "text/xml";
        var message = "<S:Envelope xmlns:S='%s'><S:Header><t:Tx xmlns:t='urn:t' S:mustUnderstand='%s'/></S:Header>"
                + "<S:Body><x:fetch xmlns:x='urn:qantara:exchange:1'/></S:Body></S:Envelope>";

        assertThat(fault(type, message.formatted(soap, "1"))).contains("S:MustUnderstand");
        assertThat(fault(type, message.formatted(soap, "0"))).contains("fetchResponse");
    }

    @Test
    void aHeaderForSomebodyElseOnTheWayIsNoneOfOurs() {
        var message = HEAD.replace(
                        "<S:Body>",
                        "<S:Header><t:Tx xmlns:t='urn:t' S:mustUnderstand='1' S:actor='urn:other'/></S:Header><S:Body>")
                + "<x:fetch/>" + TAIL;

        assertThat(fault("text/xml", message)).contains("fetchResponse");
    }

    private String fault(String contentType, String message) {
        return fault(contentType, message.getBytes(StandardCharsets.UTF_8));
    }

    private String fault(String contentType, byte[] message) {
        var answer = door.answer(FakeHub.ANAPEC, contentType, message, Locale.ENGLISH);
        return new String(answer.envelope(), StandardCharsets.UTF_8);
    }
}
