package org.qantara.sandbox.hub;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A few words of XML that the partners of the sandbox need. */
public final class Xml {

    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

    private Xml() {}

    /**
     * Reads what may be anything.
     *
     * @throws IllegalArgumentException if it is not well-formed or has a document type
     */
    public static Element parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalArgumentException("not an XML document", e);
        }
    }

    static Element tree(Source source) {
        try {
            var result = new DOMResult();
            TRANSFORMERS.newTransformer().transform(source, result);
            return ((org.w3c.dom.Document) result.getNode()).getDocumentElement();
        } catch (TransformerException e) {
            throw new IllegalArgumentException("not an XML document", e);
        }
    }

    public static String write(Node node) {
        try {
            var text = new StringWriter();
            var transformer = TRANSFORMERS.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalArgumentException("cannot be written as XML", e);
        }
    }

    /** Descendants by local name, whatever their namespace, in document order. */
    public static List<Element> all(Element from, String name) {
        var found = from.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public static Optional<Element> first(Element from, String name) {
        return all(from, name).stream().findFirst();
    }

    /** The text of the first descendant of this name, empty if there is none. */
    public static String text(Element from, String name) {
        return first(from, name).map(Node::getTextContent).orElse("");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The document without its XML declaration and byte order mark, to stand inside another. */
    static String body(String document) {
        var text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        return text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2).strip() : text;
    }
}
