package org.qantara.parsing;

import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qantara.spi.Loss;

/** An element of an XML document that is being read past. */
final class XmlNode implements Node {
    private static final String[] NO_ATTRIBUTES = {};

    /** What all nodes of one document share. */
    record Source(XMLStreamReader in, Counter counter) {}

    private final Source source;
    private final XmlNode parent;
    private final int number;
    private final int depth;
    private final String namespace;
    private final String name;
    private final String[] attributes;
    private final int namespaces;
    private Names names;
    private boolean read;

    XmlNode(Source source, XmlNode parent, String namespace, String name, int number) {
        this.source = source;
        this.parent = parent;
        this.namespace = namespace == null ? "" : namespace;
        this.name = name;
        this.number = number;
        this.depth = parent == null ? 1 : parent.depth + 1;
        source.counter.node(depth);
        this.attributes = attributes(source);
        source.counter.count(attributes.length / 2);
        this.namespaces = source.in.getNamespaceCount() + (parent == null ? 0 : parent.namespaces);
        source.counter.namespaces(namespaces);
    }

    static XmlNode root(Source source) {
        return new XmlNode(source, null, source.in.getNamespaceURI(), source.in.getLocalName(), 1);
    }

    private static String[] attributes(Source source) {
        var in = source.in;
        int count = in.getAttributeCount();
        if (count == 0) return NO_ATTRIBUTES;
        var pairs = new String[count * 2];
        for (int i = 0; i < count; i++) {
            boolean ours = !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i));
            var value = source.counter.text(in.getAttributeValue(i)).strip();
            pairs[2 * i] = ours && !value.isEmpty() ? in.getAttributeLocalName(i) : null;
            pairs[2 * i + 1] = value;
        }
        return pairs;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public String path() {
        return Names.numbered(parent == null ? "" : parent.path(), name, number);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String attribute(String wanted) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (wanted.equals(attributes[i])) {
                attributes[i] = null;
                return attributes[i + 1];
            }
        }
        return null;
    }

    @Override
    public String rawText() {
        return rawTextOrChildren(_ -> {});
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        return rawTextOrChildren(visitor).strip();
    }

    private String rawTextOrChildren(Consumer<Node> visitor) {
        read = true;
        String first = "";
        StringBuilder more = null;
        try {
            for (int event = source.in.next(); event != XMLStreamConstants.END_ELEMENT; event = source.in.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    var child = child();
                    visitor.accept(child);
                    child.finish();
                } else if (source.in.hasText() && event != XMLStreamConstants.COMMENT) {
                    if (first.isEmpty()) first = source.counter.text(source.in.getText());
                    else {
                        if (more == null) more = new StringBuilder(first);
                        source.counter.text(more.append(source.in.getText()).length());
                    }
                }
            }
        } catch (XMLStreamException wrong) {
            throw new Refusal(XmlInput.problem(wrong));
        }
        return more == null ? first : more.toString();
    }

    @Override
    public boolean isNull() {
        return false;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        visit(Loss.Reason.NO_PLACE, child -> {
            visitor.accept(child);
            child.finish();
        });
    }

    @Override
    public void lost(Loss.Reason reason) {
        if (read) source.counter.lost(path(), reason);
        else report(reason);
        reportAttributes(reason);
    }

    @Override
    public void ignore() {
        visit(null, XmlNode::ignore);
        for (int i = 0; i < attributes.length; i += 2) attributes[i] = null;
    }

    /** Reports whatever of this element has not been read. */
    void finish() {
        if (!read) report(Loss.Reason.NO_PLACE);
        reportAttributes(Loss.Reason.NO_PLACE);
    }

    private void report(Loss.Reason reason) {
        visit(reason, child -> child.lost(reason));
    }

    private void reportAttributes(Loss.Reason reason) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i] == null) continue;
            source.counter.lost(path() + "/@" + attributes[i], reason);
            attributes[i] = null;
        }
    }

    /** Goes through the content; text among it is lost for this reason, unless there is none. */
    private void visit(Loss.Reason textIsLost, Consumer<XmlNode> visitor) {
        read = true;
        boolean text = false;
        try {
            for (int event = source.in.next(); event != XMLStreamConstants.END_ELEMENT; event = source.in.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) visitor.accept(child());
                else if (textIsLost != null && !text && event == XMLStreamConstants.CHARACTERS)
                    text = !source.in.isWhiteSpace();
            }
        } catch (XMLStreamException wrong) {
            throw new Refusal(XmlInput.problem(wrong));
        }
        if (text) source.counter.lost(path(), textIsLost);
    }

    private XmlNode child() {
        if (names == null) names = new Names();
        var local = source.in.getLocalName();
        return new XmlNode(source, this, source.in.getNamespaceURI(), local, names.met(local));
    }
}
