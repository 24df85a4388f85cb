package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.payload;
import static org.qantara.parsing.Reading.problem;
import static org.qantara.parsing.Reading.untouched;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.spi.Limits;
import org.qantara.spi.ProblemCode;

class HostileXmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r><r/>",
                "<?xml version='1.0'?>\n<!-- first --><?pi?><!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>",
                "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>",
                "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><l>&c;&c;</l>"
            })
    void aDocumentTypeIsForbidden(String document) {
        assertThat(problem(untouched(document)).code()).isEqualTo(ProblemCode.DOCTYPE_FORBIDDEN);
        assertThat(problem(Fingerprints.of(payload(document), Limits.DEFAULT)).code())
                .isEqualTo(ProblemCode.DOCTYPE_FORBIDDEN);
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort() + "/x";
            untouched("<!DOCTYPE r SYSTEM '" + url + "'><r/>");
            untouched("<!DOCTYPE r [<!ENTITY e SYSTEM '" + url + "'>]><r>&e;</r>");
            untouched("<!DOCTYPE r [<!ENTITY % e SYSTEM '" + url + "'>%e;]><r/>");
            untouched("<r xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + url + "'/></r>");
            untouched("<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='" + url
                    + "'/>");
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r>",
                "<r></s>",
                "<r/><r/>",
                "<r/>rest",
                "<r/><!DOCTYPE r>",
                "<r>&e;</r>",
                "<r a='1' a='2'/>",
                "<p:r/>",
                "<r>&#0;</r>",
                "<r>\u0001</r>",
                "< r/>",
                "<",
                "text"
            })
    void whatIsNotWellFormedIsRefused(String document) {
        assertThat(problem(untouched(document)).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void thePlaceOfTheMistakeIsNamed() {
        assertThat(problem(untouched("<r>\n  <a></b></r>")).at()).isEqualTo("line 2, column 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF"})
    void nothingIsAnEmptyDocument(String document) {
        assertThat(problem(untouched(document)).code()).isEqualTo(ProblemCode.EMPTY_DOCUMENT);
    }

    @Test
    void manyAttributesOfOneElementAreRefused() {
        var document = new StringBuilder("<r");
        for (int i = 0; i < 1_001; i++) document.append(" a").append(i).append("=''");

        var problem = problem(untouched(document.append("/>").toString()));

        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem.details()).containsExactly("1000 attributes");
    }

    @Test
    void manyNamespacesAroundOneElementAreRefused() {
        var document = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            document.append("<r");
            for (int j = 0; j < 400; j++)
                document.append(" xmlns:n").append(i).append("x").append(j).append("='urn:n'");
            document.append('>');
        }

        assertThat(problem(untouched(document.append("</r></r></r>").toString()))
                        .details())
                .containsExactly("1000 namespaces");
    }
}
