package org.qantara.parsing;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The attributes of one element, each until somebody takes it; empty ones and those of XML Schema's instances are none.
 */
final class XmlAttributes {
    private String[] names = {};
    private String[] values = {};
    private int size;
    /** All before it are gone. */
    private int left;

    /** Becomes the attributes of the element a reader stands on. */
    void enter(XMLStreamReader in, Counter counter) {
        size = 0;
        left = 0;
        int count = in.getAttributeCount();
        if (count == 0) return;
        counter.count(count);
        if (names.length < count) {
            names = new String[count];
            values = new String[count];
        }
        for (int i = 0; i < count; i++) {
            var value = counter.text(in.getAttributeValue(i)).strip();
            if (value.isEmpty() || XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i)))
                continue;
            names[size] = in.getAttributeLocalName(i);
            values[size++] = value;
        }
    }

    /** The first value of this name, or {@code null}; taken, it is gone. */
    String take(String name) {
        for (int i = left; i < size; i++)
            if (name.equals(names[i])) {
                names[i] = null;
                return values[i];
            }
        return null;
    }

    /** The name of the next one left, or {@code null}; taken, it is gone. */
    String takeAny() {
        while (left < size) {
            var name = names[left++];
            if (name != null) return name;
        }
        return null;
    }

    void ignore() {
        left = size;
    }
}
