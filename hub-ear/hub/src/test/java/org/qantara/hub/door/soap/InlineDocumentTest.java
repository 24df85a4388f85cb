package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class InlineDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cv/>",
                "<cv xmlns='urn:some:cv'><name xml:lang='ar'>شيماء أوبيهي</name></cv>",
                "<c:cv xmlns:c='urn:some:cv' c:kind='x'><c:name/></c:cv>",
                "\n  <cv>\r\n\t<a/> <b> </b>\n</cv>\n",
                "<!-- before --><?style one?><cv><![CDATA[<not> a & tag]]></cv><!-- after -->",
                "<cv a='1'  b = \"2\" ><empty></empty><empty/></cv >",
                "<cv>&lt;&#233;&amp;&#x1F600; 𝒜😀</cv>",
                "<cv>see: https://example.org and mailto:x</cv>",
            })
    void whatStandsBetweenTheTagsIsPassedOnAsItIs(String document) {
        assertThat(sliceOf(document)).isEqualTo(document);
    }

    @Test
    void aPrefixDeclaredOnTheEnvelopeIsDeclaredOnTheRootAgain() {
        assertThat(sliceOf("<e:cv><e:name/></e:cv>")).isEqualTo("<e:cv xmlns:e=\"urn:outside\"><e:name/></e:cv>");
    }

    @Test
    void aPrefixUsedByAnAttributeAloneIsDeclaredAgain() {
        assertThat(sliceOf("<cv e:kind='x'/>")).isEqualTo("<cv xmlns:e=\"urn:outside\" e:kind='x'/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<cv type='e:Kind'/>", "<cv><type> e:Kind </type></cv>"})
    void aPrefixInAQualifiedNameIsDeclaredAgain(String document) {
        assertThat(sliceOf(document)).startsWith("<cv xmlns:e=\"urn:outside\"");
    }

    @Test
    void aPrefixTheDocumentDeclaresItselfIsLeftAlone() {
        var document = "<cv><e:a xmlns:e='urn:inside'><e:b/></e:a></cv>";

        assertThat(sliceOf(document)).isEqualTo(document);
    }

    @Test
    void aPrefixDeclaredInsideTooLateIsStillBorrowed() {
        assertThat(sliceOf("<cv><e:a/><e:b xmlns:e='urn:inside'/></cv>"))
                .isEqualTo("<cv xmlns:e=\"urn:outside\"><e:a/><e:b xmlns:e='urn:inside'/></cv>");
    }

    @Test
    void aDefaultNamespaceDeclaredOutsideStaysTheDocuments() {
        var envelope = "<S:Envelope xmlns:S='" + SoapVersion.SOAP11.namespace() + "'><S:Body>"
                + "<submit xmlns='urn:qantara:exchange:1'><document><cv/></document></submit></S:Body></S:Envelope>";

        assertThat(slice(envelope)).isEqualTo("<cv xmlns=\"urn:qantara:exchange:1\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "text", "<a/><b/>", "<a/>text", "<![CDATA[<cv/>]]>", "<!-- nothing -->"})
    void anythingButOneElementIsRefused(String document) {
        assertThatThrownBy(() -> sliceOf(document)).isInstanceOf(Refused.class).hasMessage("INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void anEnvelopeInAnyUnicodeEncodingGivesTheSameDocument(String encoding) {
        var document = "<cv>فاطمة الزهراء آيت لحسن</cv>";
        var declared = "<?xml version='1.0' encoding='" + encoding + "'?>" + envelope(document);

        var decoded = XmlText.decode(declared.getBytes(Charset.forName(encoding)), java.util.Optional.empty());

        assertThat(slice(decoded)).isEqualTo(document);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheMessage() {
        var marked = ("\uFEFF" + envelope("<cv>é</cv>")).getBytes(StandardCharsets.UTF_8);

        assertThat(slice(XmlText.decode(marked, java.util.Optional.empty()))).isEqualTo("<cv>é</cv>");
    }

    /**
     * Random documents that borrow, declare and redeclare prefixes say the same inside the envelope and cut out of it.
     */
    @RepeatedTest(200)
    void theSliceHasTheSameInformationAsInsideTheEnvelope(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var envelope = envelope(element(random, 0));

        var slice = parse(slice(envelope)).getDocumentElement();

        var inside = (Element) parse(envelope)
                .getElementsByTagNameNS("urn:qantara:exchange:1", "document")
                .item(0)
                .getFirstChild();
        assertThat(described(slice)).isEqualTo(described(inside));
    }

    private static String element(Random random, int depth) {
        var prefix = new String[] {"", "e:", "f:", "x:"}[random.nextInt(4)];
        var name = prefix + "n" + random.nextInt(3);
        var text = new StringBuilder("<").append(name);
        if (random.nextInt(3) == 0) text.append(" xmlns:e='urn:e").append(depth).append('\'');
        if (random.nextInt(3) == 0) text.append(" xmlns='urn:d").append(depth).append('\'');
        if (random.nextInt(3) == 0) text.append(" f:at='قيمة'");
        text.append('>');
        for (int i = random.nextInt(4); depth < 4 && i > 0; i--) text.append(element(random, depth + 1));
        return text.append("</").append(name).append('>').toString();
    }

    /** Names in their namespaces, attributes and children: what is meant, whatever the prefixes. */
    private static String described(Element element) {
        var text = new StringBuilder("{" + element.getNamespaceURI() + "}" + element.getLocalName());
        text.append(element.getAttributeNS("urn:outside-too", "at")).append('(');
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner) text.append(described(inner));
        return text.append(')').toString();
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String envelope(String document) {
        return "<S:Envelope xmlns:S='" + SoapVersion.SOAP11.namespace()
                + "' xmlns:e='urn:outside' xmlns:f='urn:outside-too'><S:Body>"
                + "<x:submit xmlns:x='urn:qantara:exchange:1'><x:messageId>m</x:messageId><x:document>" + document
                + "</x:document></x:submit></S:Body></S:Envelope>";
    }

    private static String sliceOf(String document) {
        return slice(envelope(document));
    }

    private static String slice(String envelope) {
        try {
            return EnvelopeReader.read(SoapVersion.SOAP11, envelope, Attachments.NONE)
                    .call()
                    .document()
                    .orElseThrow()
                    .text();
        } catch (SoapRefusal.Thrown unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
