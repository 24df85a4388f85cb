package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.it.hub.Hub;

/** What somebody sends who means ill: it is refused with a problem, fetches nothing, and tells nothing. */
@OnTheHub
class HostileIT {

    private static final String AUTHORIZED = "Authorization: %s\r\n";
    private static final String EUROPASS = "http://europass.cedefop.europa.eu/Europass";

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer outside;

    @BeforeEach
    void somebodyWaitsForTheHubToCome() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
    }

    @AfterEach
    void itNeverDid() {
        outside.stop(0);
        assertThat(fetched).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE SkillsPassport SYSTEM '@'><SkillsPassport xmlns='#'/>",
                "<!DOCTYPE SkillsPassport [<!ENTITY % e SYSTEM '@'>%e;]><SkillsPassport xmlns='#'/>",
                "<SkillsPassport xmlns='#'><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='@'/></SkillsPassport>",
                "<SkillsPassport xmlns='#'><xi:include xmlns:xi='http://www.w3.org/2001/XInclude'"
                        + " href='file:///etc/passwd' parse='text'/></SkillsPassport>",
                "<SkillsPassport xmlns='#' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='# @'/>",
                "<?xml-stylesheet type='text/xsl' href='@'?><SkillsPassport xmlns='#'/>"
            })
    void nothingIsFetchedForADocument(String document, Hub hub) {
        var xml = document.replace("#", EUROPASS).replace("@", url());

        assertRefused(submit(hub, Map.of("Content-Type", "application/xml"), bytes(xml)));
        assertRefused(hub.wire()
                .call(
                        hub.partner("tanger"),
                        "en",
                        "<submit><messageId>" + Way.fresh("hostile") + "</messageId><document>"
                                + xml.replaceAll("<[?!][^>]*(\\]>|>)", "") + "</document></submit>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 8_000_000})
    void anAttributeOfAnySizeIsNoMatter(int length, Hub hub) {
        var xml = "<SkillsPassport xmlns='%s' a='%s'/>".formatted(EUROPASS, "x".repeat(length));

        assertRefused(submit(hub, Map.of("Content-Type", "application/xml"), bytes(xml)));
    }

    @Test
    void aCompressedBodyIsNotUnpacked(Hub hub) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 500; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }

        var headers = Map.of("Content-Type", "application/xml", "Content-Encoding", "gzip");
        assertRefused(submit(hub, headers, packed.toByteArray()));
        assertRefused(soap(hub, "text/xml; charset=utf-8\r\nContent-Encoding: gzip", packed.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "@", "cid:nobody", "cid:../../etc/passwd", "", "//x", "jar:@!/x"})
    void anAttachmentIsNowhereElseThanInTheMessage(String href, Hub hub) throws Exception {
        var envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<submit xmlns='urn:qantara:exchange:1'><messageId>" + Way.fresh("xop") + "</messageId><content>"
                + "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='" + href.replace("@", url())
                + "'/></content></submit></s:Body></s:Envelope>";

        var answer = soap(hub, "multipart/related; boundary=b; type=\"application/xop+xml\"", part(envelope, "--b--"));

        assertRefused(answer);
        assertThat(answer).contains("INVALID_REQUEST");
    }

    @Test
    void manyPartsOrPartsInPartsAreNotUnpacked(Hub hub) throws Exception {
        var echo = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<echo xmlns='urn:qantara:exchange:1'><text>a</text></echo></s:Body></s:Envelope>";
        var many = "--b\r\nContent-ID: <x>\r\n\r\nx\r\n".repeat(100_000) + "--b--";
        var nested = "--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c\r\n\r\n"
                + "--c--\r\n".repeat(10_000) + "--b--";
        var type = "multipart/related; boundary=b; type=\"application/xop+xml\"";

        assertRefused(soap(hub, type, part(echo, many)));
        assertThat(soap(hub, type, part(echo, nested))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/submissions", "/soap/exchange"})
    void whatSaysThatItIsTooLargeIsRefusedBeforeItIsSent(String path, Hub hub) throws Exception {
        var head = "POST " + path + " HTTP/1.1\r\nHost: hub\r\n"
                + AUTHORIZED.formatted(hub.partner("tanger").basic())
                + "Message-Id: " + Way.fresh("large")
                + "\r\nContent-Type: text/xml\r\nContent-Length: 99999999\r\n\r\n";

        assertThat(hub.raw().say(head)).contains("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/submissions", "/soap/exchange"})
    void whatDoesNotSayHowLargeItIsIsReadNoFurtherThanItMayBe(String path, Hub hub) throws Exception {
        var head = "POST " + path + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                + AUTHORIZED.formatted(hub.partner("tanger").basic())
                + "Message-Id: " + Way.fresh("endless")
                + "\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n";
        var chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";

        assertThat(hub.raw().say(head + chunk.repeat(40) + "0\r\n\r\n")).contains("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/submissions/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/submissions/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/api/v1/submissions/..;/..;/WEB-INF/web.xml",
                "/api/v1/mailbox/..%5c..%5cx/verdict",
                "/soap/exchange?xsd=../../../WEB-INF/web.xml",
                "/soap/exchange?xsd=exchange.xsd%00.txt",
                "/soap/../WEB-INF/web.xml",
                "/soap/endpoint/1.1",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/META-INF/microprofile-config.properties",
                "/META-INF/MANIFEST.MF",
                "//etc/passwd"
            })
    void noPathLeadsOut(String path, Hub hub) throws Exception {
        var answer = hub.raw()
                .say("GET " + path + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                        + AUTHORIZED.formatted(hub.partner("tanger").basic()) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).doesNotContain("root:", "<web-app", "Exception", "Manifest-Version");
    }

    @Test
    void nobodyWritesLinesIntoTheLog(Hub hub) throws Exception {
        var forged = "forged" + System.nanoTime();
        var line = "x\n[2026-01-01T00:00:00.000+0000] [Payara] [SEVERE] " + forged;
        var caller = new org.qantara.sandbox.hub.Partner(line, line);

        hub.wire().get(caller, "/api/v1/mailbox");
        hub.wire().submit(caller, Map.of("Message-Id", "x"), bytes(line));
        submit(hub, Map.of("Content-Type", "application/json", "Qantara-Format", forged), bytes("{}"));
        hub.wire().call(hub.partner("tanger"), "en", "<" + forged + ">" + line + "</" + forged + ">");

        assertThat(Files.readString(hub.log())).doesNotContain(forged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"accepted\",\"verdict\":\"refused\"}",
                "{\"verdict\":{\"verdict\":\"accepted\"}}",
                "[\"accepted\"]",
                "{\"verdict\":\"accepted\"",
                "@deep"
            })
    void aVerdictThatMayMeanTwoThingsMeansNone(String verdict, Hub hub) throws Exception {
        var body = verdict.equals("@deep") ? "[".repeat(30_000) + "]".repeat(30_000) : verdict;
        var answer = hub.raw()
                .say("POST /api/v1/mailbox/0198c0de-0000-7000-8000-000000000002/verdict HTTP/1.1\r\nHost: hub\r\n"
                        + "Connection: close\r\n"
                        + AUTHORIZED.formatted(hub.partner("tanger").basic())
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
    }

    private static HttpResponse<String> submit(Hub hub, Map<String, String> headers, byte[] document) {
        var all = new java.util.HashMap<>(headers);
        all.put("Message-Id", Way.fresh("hostile"));
        all.put("Qantara-Purpose", "job-placement");
        all.put("Qantara-To", "zav");
        return hub.wire().submit(hub.partner("tanger"), all, document);
    }

    private static String soap(Hub hub, String contentType, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(bytes("POST /soap/exchange HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                + AUTHORIZED.formatted(hub.partner("tanger").basic()) + "Content-Type: " + contentType
                + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
        request.writeBytes(body);
        return hub.raw().say(request.toByteArray());
    }

    private static byte[] part(String envelope, String rest) {
        return bytes("--b\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\n\r\n" + envelope + "\r\n" + rest);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(answer.body()).contains("blame", "SENDER").doesNotContain("root:", "Exception", "INTERNAL");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 2");
        assertThat(answer).contains("blame>SENDER").doesNotContain("root:", "Exception", ">INTERNAL<");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String url() {
        return "http://localhost:" + outside.getAddress().getPort() + "/x";
    }
}
