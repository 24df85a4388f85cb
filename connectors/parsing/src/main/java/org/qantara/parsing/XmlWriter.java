package org.qantara.parsing;

import java.util.Arrays;
import java.util.Map;

/**
 * Writes XML 1.0 in UTF-8. Names may have a prefix ({@code oa:GivenName}); all namespaces are declared on the root.
 * Characters that XML cannot hold become U+FFFD, and a carriage return a reference, as a parser makes it a line feed.
 */
public final class XmlWriter implements DocumentWriter {
    private static final Utf8.Escapes TEXT = new Utf8.Escapes(Repertoire.XML)
            .with('&', "&amp;")
            .with('<', "&lt;")
            .with('>', "&gt;")
            .with('\r', "&#xd;");
    private static final Utf8.Escapes ATTRIBUTE = new Utf8.Escapes(Repertoire.XML)
            .with('&', "&amp;")
            .with('<', "&lt;")
            .with('"', "&quot;")
            .with('\t', "&#x9;")
            .with('\n', "&#xa;")
            .with('\r', "&#xd;");

    private final Utf8 out = new Utf8();
    private final Map<String, String> namespaces;
    private String[] begun = new String[32];
    private int depth;
    /** Whether the tag begun last waits for another attribute. */
    private boolean inTag;

    /** @param namespaces URI by prefix; the empty prefix is the default namespace */
    public XmlWriter(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        out.signs("<?xml version='1.0' encoding='UTF-8'?>");
    }

    @Override
    public void begin(String name) {
        closeTag();
        out.sign('<');
        out.signs(name);
        inTag = true;
        if (depth == 0) declareNamespaces();
        if (depth == begun.length) begun = Arrays.copyOf(begun, depth * 2);
        begun[depth++] = name;
    }

    private void declareNamespaces() {
        namespaces.forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    }

    @Override
    public void end() {
        var name = begun[--depth];
        if (inTag) out.signs("/>");
        else {
            out.signs("</");
            out.signs(name);
            out.sign('>');
        }
        inTag = false;
    }

    @Override
    public void beginList(String name) {}

    @Override
    public void endList() {}

    @Override
    public void leaf(String name, String text) {
        if (text == null || text.isEmpty()) return;
        begin(name);
        text(text);
        end();
    }

    @Override
    public void leaf(String name, boolean value) {
        leaf(name, Boolean.toString(value));
    }

    /** The text of the element begun last. */
    public void text(String text) {
        closeTag();
        out.text(text, TEXT);
    }

    @Override
    public void attribute(String name, String text) {
        if (text == null || text.isEmpty()) return;
        out.sign(' ');
        out.signs(name);
        out.signs("=\"");
        out.text(text, ATTRIBUTE);
        out.sign('"');
    }

    @Override
    public boolean holds(String text) {
        return Repertoire.XML.holds(text);
    }

    @Override
    public boolean heldAll() {
        return out.heldAll();
    }

    @Override
    public byte[] done() {
        return out.done();
    }

    private void closeTag() {
        if (inTag) out.sign('>');
        inTag = false;
    }
}
