package org.qantara.hub.door.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Watches an inline document go by for the namespace prefixes it uses and does not declare itself. Names in attribute
 * values and texts that look like {@code prefix:name} count too, for {@code xsi:type} and its like.
 */
final class BorrowedNamespaces {
    private static final Pattern QUALIFIED = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}._-]*):[\\p{L}_]\\S*\\s*");
    private static final int LONGEST_NAME = 300;

    private final XMLStreamReader2 in;
    private final NamespaceContext outside;
    private final Deque<Set<String>> declared = new ArrayDeque<>();
    private final Map<String, String> borrowed = new TreeMap<>();

    /** @param in on the start tag of the element around the document */
    BorrowedNamespaces(XMLStreamReader2 in) {
        this.in = in;
        this.outside = in.getNonTransientNamespaceContext();
    }

    void startElement() {
        var here = new HashSet<String>();
        for (int i = 0; i < in.getNamespaceCount(); i++) here.add(orEmpty(in.getNamespacePrefix(i)));
        declared.push(here);
        uses(orEmpty(in.getPrefix()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            var prefix = orEmpty(in.getAttributePrefix(i));
            if (!prefix.isEmpty()) uses(prefix); // an attribute without a prefix is in no namespace
            names(in.getAttributeValue(i));
        }
    }

    void endElement() {
        declared.pop();
    }

    void text() {
        if (in.getTextLength() <= LONGEST_NAME) names(in.getText());
    }

    /** Namespaces by prefix, the default one by the empty prefix. */
    Map<String, String> toDeclare() {
        return borrowed;
    }

    private void names(String value) {
        if (value.length() > LONGEST_NAME || value.indexOf(':') < 0) return;
        var name = QUALIFIED.matcher(value);
        if (name.matches()) uses(name.group(1));
    }

    private void uses(String prefix) {
        if (prefix.equals("xml") || declared.stream().anyMatch(here -> here.contains(prefix))) return;
        var uri = outside.getNamespaceURI(prefix);
        if (uri != null && !uri.isEmpty()) borrowed.put(prefix, uri);
    }

    private static String orEmpty(String prefix) {
        return prefix == null ? "" : prefix;
    }
}
