package org.qantara.tck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Payload;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** XML held as a DOM. */
record XmlDocument(String mediaType, org.w3c.dom.Document dom) implements Document {
    static XmlDocument parse(Payload payload) {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setCoalescing(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var dom = factory.newDocumentBuilder().parse(new ByteArrayInputStream(payload.bytes()));
            return new XmlDocument(payload.mediaType(), dom);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    /** A leaf where it stands in the DOM: an attribute or a text. */
    private record Place(String path, Node node) {
        String value() {
            return node.getNodeValue().strip();
        }
    }

    @Override
    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        for (var place : places(dom)) leaves.add(new Leaf(place.path(), place.value(), leaves.size()));
        return leaves;
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var element : elements(dom)) {
            names.add(element.getLocalName());
            for (var attribute : attributes(element)) names.add(attribute.getLocalName());
        }
        return names;
    }

    @Override
    public List<Single> singles() {
        var singles = new ArrayList<Single>();
        for (var element : XmlSingle.of(dom)) singles.add(new Single(element.path(), singles.size()));
        return singles;
    }

    @Override
    public Payload whole() {
        return write(copy(), false);
    }

    @Override
    public Payload without(Leaf leaf) {
        var copy = copy();
        switch (places(copy).get(leaf.number()).node()) {
            case Attr attribute -> attribute.getOwnerElement().removeAttributeNode(attribute);
            case Node text -> {
                var parent = text.getParentNode();
                parent.removeChild(text);
                boolean bare = parent.getChildNodes().getLength() == 0
                        && attributes((Element) parent).isEmpty();
                if (bare && parent != copy.getDocumentElement())
                    parent.getParentNode().removeChild(parent);
            }
        }
        return write(copy, false);
    }

    @Override
    public List<Payload> with(Leaf leaf, List<String> values) {
        var copy = copy();
        var node = places(copy).get(leaf.number()).node();
        var payloads = new ArrayList<Payload>();
        for (var value : values) {
            node.setNodeValue(value);
            payloads.add(write(copy, false));
        }
        return payloads;
    }

    @Override
    public Payload exchanged(Single single) {
        var copy = copy();
        alter(XmlSingle.of(copy).get(single.number()).element());
        return write(copy, false);
    }

    @Override
    public Payload doubled(Single single) {
        var copy = copy();
        var element = XmlSingle.of(copy).get(single.number()).element();
        var other = (Element) element.cloneNode(true);
        alter(other);
        element.getParentNode().insertBefore(other, element.getNextSibling());
        return write(copy, false);
    }

    private static void alter(Element element) {
        for (var place : places(element)) place.node().setNodeValue(Altered.text(place.value()));
    }

    @Override
    public Payload shaken(Random random) {
        var copy = copy();
        var elements = elements(copy);
        if (elements.size() < 2) return write(copy, false);
        var one = elements.get(1 + random.nextInt(elements.size() - 1));
        var other = elements.get(1 + random.nextInt(elements.size() - 1));
        switch (random.nextInt(3)) {
            case 0 -> one.getParentNode().removeChild(one);
            case 1 -> one.getParentNode().insertBefore(one.cloneNode(true), one);
            default -> other.getParentNode().insertBefore(one.cloneNode(true), other);
        }
        return write(copy, false);
    }

    @Override
    public Fingerprint fingerprint() {
        var root = dom.getDocumentElement();
        return new Fingerprint.Xml(root.getNamespaceURI() == null ? "" : root.getNamespaceURI(), root.getLocalName());
    }

    @Override
    public String pretty() {
        var copy = copy();
        for (var text : texts(copy.getDocumentElement()))
            if (text.getNodeValue().isBlank()) text.getParentNode().removeChild(text);
        return write(copy, true).text();
    }

    private org.w3c.dom.Document copy() {
        return (org.w3c.dom.Document) dom.cloneNode(true);
    }

    private Payload write(org.w3c.dom.Document copy, boolean indented) {
        var bytes = new ByteArrayOutputStream();
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, indented ? "yes" : "no");
            copy.setXmlStandalone(true);
            transformer.transform(new DOMSource(copy), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return new Payload(mediaType, bytes.toByteArray());
    }

    private static List<Place> places(org.w3c.dom.Document dom) {
        return places(dom.getDocumentElement());
    }

    private static List<Place> places(Element root) {
        var places = new ArrayList<Place>();
        collect("/" + root.getLocalName(), root, places);
        return places;
    }

    private static void collect(String path, Element element, List<Place> places) {
        for (var attribute : attributes(element)) {
            if (!attribute.getValue().isBlank())
                places.add(new Place(path + "/@" + attribute.getLocalName(), attribute));
        }
        var met = new HashMap<String, Integer>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                int number = met.merge(inner.getLocalName(), 1, Integer::sum);
                var name = "/" + inner.getLocalName();
                collect(path + (number == 1 ? name : name + "[" + number + "]"), inner, places);
            } else if (child instanceof Text && !child.getNodeValue().isBlank()) places.add(new Place(path, child));
        }
    }

    private static List<Attr> attributes(Element element) {
        var attributes = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            var namespace = attribute.getNamespaceURI();
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                    && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) attributes.add(attribute);
        }
        return attributes;
    }

    private static List<Element> elements(org.w3c.dom.Document dom) {
        var elements = new ArrayList<Element>();
        var all = dom.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) elements.add((Element) all.item(i));
        return elements;
    }

    private static List<Node> texts(Node node) {
        var texts = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) texts.add(child);
            else texts.addAll(texts(child));
        }
        return texts;
    }
}
