package org.qantara.parsing;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qantara.spi.Loss;

/**
 * An element of an XML document that is being read past. As only one element of each depth is open at a time, there is
 * one node for each depth, and it becomes the next element when it is left.
 */
final class XmlNode implements Node {
    /** What all nodes of one document share. */
    record Source(XMLStreamReader in, Counter counter) {}

    private final Source source;
    private final XmlNode parent;
    private final int depth;
    private final Names names = new Names();
    private final XmlAttributes attributes = new XmlAttributes();
    private XmlNode inner;
    private String namespace;
    private String name;
    private int number;
    /** Once somebody has asked for it. */
    private String path;

    private int namespaces;
    private boolean read;
    /** Whether there was text where elements are visited, or elements where text is read. */
    private boolean otherwise;

    private XmlNode(Source source, XmlNode parent) {
        this.source = source;
        this.parent = parent;
        this.depth = parent == null ? 1 : parent.depth + 1;
    }

    static XmlNode root(Source source) {
        var root = new XmlNode(source, null);
        root.enter(source.in.getLocalName(), 1);
        return root;
    }

    /** Becomes the element the source stands on. */
    private void enter(String local, int ofItsName) {
        var in = source.in;
        var uri = in.getNamespaceURI();
        namespace = uri == null ? "" : uri;
        name = local;
        number = ofItsName;
        path = null;
        read = false;
        source.counter.node(depth);
        attributes.enter(in, source.counter);
        namespaces = in.getNamespaceCount() + (parent == null ? 0 : parent.namespaces);
        source.counter.namespaces(namespaces);
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
        if (path == null) path = Names.numbered(parent == null ? "" : parent.path(), name, number);
        return path;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String attribute(String wanted) {
        return attributes.take(wanted);
    }

    @Override
    public String rawText() {
        return rawTextOrChildren(_ -> otherwise = true);
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        return rawTextOrChildren(visitor).strip();
    }

    private String rawTextOrChildren(Consumer<Node> visitor) {
        open();
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
    public boolean isOtherwise() {
        return otherwise;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        open();
        for (var child = next(Loss.Reason.NO_PLACE); child != null; child = next(Loss.Reason.NO_PLACE)) {
            visitor.accept(child);
            child.finish();
        }
    }

    @Override
    public void lost(Loss.Reason reason) {
        if (read) source.counter.lost(path(), reason);
        else report(reason);
        reportAttributes(reason);
    }

    @Override
    public void ignore() {
        open();
        for (var child = next(null); child != null; child = next(null)) child.ignore();
        attributes.ignore();
    }

    /** Reports whatever of this element has not been read. */
    void finish() {
        if (!read) report(Loss.Reason.NO_PLACE);
        reportAttributes(Loss.Reason.NO_PLACE);
    }

    private void report(Loss.Reason reason) {
        open();
        for (var child = next(reason); child != null; child = next(reason)) child.lost(reason);
    }

    private void reportAttributes(Loss.Reason reason) {
        for (var left = attributes.takeAny(); left != null; left = attributes.takeAny())
            source.counter.lost(path() + "/@" + left, reason);
    }

    private void open() {
        read = true;
        otherwise = false;
        names.clear();
    }

    /** The next element inside; if there is none, text that was met is lost for this reason, unless there is none. */
    private XmlNode next(Loss.Reason textIsLost) {
        try {
            for (int event = source.in.next(); event != XMLStreamConstants.END_ELEMENT; event = source.in.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) return child();
                if (textIsLost != null && !otherwise && event == XMLStreamConstants.CHARACTERS)
                    otherwise = !source.in.isWhiteSpace();
            }
        } catch (XMLStreamException wrong) {
            throw new Refusal(XmlInput.problem(wrong));
        }
        if (otherwise) source.counter.lost(path(), textIsLost);
        return null;
    }

    private XmlNode child() {
        if (inner == null) inner = new XmlNode(source, this);
        var local = source.in.getLocalName();
        inner.enter(local, names.met(local));
        return inner;
    }
}
