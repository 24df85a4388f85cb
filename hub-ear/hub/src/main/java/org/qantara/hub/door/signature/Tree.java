package org.qantara.hub.door.signature;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.door.Refused;
import org.qantara.hub.xml.SafeXml;
import org.qantara.spi.Limits;
import org.qantara.spi.ProblemCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds the tree of a message from the events of the parser the door reads with. */
final class Tree {
    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newDefaultNSInstance();

    private final XMLStreamReader2 in;
    private final Document document;
    private int nodes;

    private Tree(XMLStreamReader2 in) {
        this.in = in;
        this.document = empty();
    }

    /** @throws Refused if it is not well-formed or beyond a limit */
    static Document of(String message) {
        try {
            return new Tree(SafeXml.reader(message)).read();
        } catch (XMLStreamException wrong) {
            throw new Refused(SafeXml.problem(wrong));
        }
    }

    private static synchronized Document empty() {
        try {
            return DOCUMENTS.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document read() throws XMLStreamException {
        Node parent = document;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> parent = add(parent, element());
                case XMLStreamConstants.END_ELEMENT -> parent = parent.getParentNode();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(parent);
                case XMLStreamConstants.COMMENT -> add(parent, document.createComment(in.getText()));
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    add(parent, document.createProcessingInstruction(in.getPITarget(), in.getPIData()));
                case XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw new Refused(ProblemCode.DOCTYPE_FORBIDDEN, SafeXml.at(in.getLocation()));
            }
        }
        return document;
    }

    private void text(Node parent) {
        if (parent != document) add(parent, document.createTextNode(in.getText()));
    }

    private Node add(Node parent, Node child) {
        count(1);
        parent.appendChild(child);
        return child;
    }

    private Element element() {
        var element = document.createElementNS(in.getNamespaceURI(), in.getPrefixedName());
        count(in.getNamespaceCount() + in.getAttributeCount());
        for (int i = 0; i < in.getNamespaceCount(); i++) declare(element, in.getNamespacePrefix(i), i);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            var prefix = in.getAttributePrefix(i);
            var plain = prefix == null || prefix.isEmpty();
            element.setAttributeNS(
                    plain ? null : in.getAttributeNamespace(i),
                    plain ? in.getAttributeLocalName(i) : prefix + ":" + in.getAttributeLocalName(i),
                    in.getAttributeValue(i));
        }
        return element;
    }

    private void declare(Element element, String prefix, int i) {
        var uri = in.getNamespaceURI(i);
        element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                uri == null ? "" : uri);
    }

    private void count(int more) {
        nodes += more;
        if (nodes > Limits.DEFAULT.nodes())
            throw new Refused(ProblemCode.TOO_LARGE, "", String.valueOf(Limits.DEFAULT.nodes()));
    }
}
