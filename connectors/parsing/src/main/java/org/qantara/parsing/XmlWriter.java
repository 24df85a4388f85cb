package org.qantara.parsing;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML in UTF-8. Names may have a prefix ({@code oa:GivenName}); all namespaces are declared on the root. Characters
 * that XML cannot hold become U+FFFD.
 */
public final class XmlWriter implements DocumentWriter {
    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final Map<String, String> namespaces;
    private final XMLStreamWriter out;
    private boolean rootWritten;

    /** @param namespaces URI by prefix; the empty prefix is the default namespace */
    public XmlWriter(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        try {
            out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something written to the stream underneath, which is memory and does not fail. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void begin(String name) {
        write(() -> {
            int colon = name.indexOf(':');
            var prefix = colon < 0 ? "" : name.substring(0, colon);
            out.writeStartElement(prefix, name.substring(colon + 1), namespaces.getOrDefault(prefix, ""));
            if (!rootWritten) {
                for (var namespace : namespaces.entrySet())
                    out.writeNamespace(namespace.getKey(), namespace.getValue());
                rootWritten = true;
            }
        });
    }

    @Override
    public void end() {
        write(out::writeEndElement);
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
        write(() -> out.writeCharacters(Repertoire.XML.held(text)));
    }

    @Override
    public void attribute(String name, String text) {
        if (text == null || text.isEmpty()) return;
        var value = Repertoire.XML.held(text);
        write(() -> {
            int colon = name.indexOf(':');
            if (colon < 0) out.writeAttribute(name, value);
            else {
                var prefix = name.substring(0, colon);
                var uri = prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : namespaces.get(prefix);
                out.writeAttribute(prefix, uri, name.substring(colon + 1), value);
            }
        });
    }

    @Override
    public boolean holds(String text) {
        return Repertoire.XML.holds(text);
    }

    @Override
    public byte[] done() {
        write(() -> {
            out.writeEndDocument();
            out.close();
        });
        return bytes.toByteArray();
    }
}
