package org.qantara.bench.peer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over a document, element by element, nothing kept. */
record Pass(XMLStreamReader in) {

    /** Called at each child element; reads up to that child's end tag. */
    interface Child {
        void on(String name) throws XMLStreamException;
    }

    void each(Child child) throws XMLStreamException {
        for (var event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.on(in.getLocalName());
            }
        }
    }

    void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Of an element without elements in it. */
    String text() throws XMLStreamException {
        return in.getElementText().strip();
    }

    /** All text of an element and of those in it. */
    String plain() throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> append(text);
                default -> {}
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (!in.isWhiteSpace()) {
            text.append(text.isEmpty() ? "" : ", ").append(in.getText().strip());
        }
    }

    /** The attributes {@code 2001}, {@code --05} and {@code ---09} as one ISO date, as far as they are there. */
    String date() throws XMLStreamException {
        var year = in.getAttributeValue(null, "year");
        var month = in.getAttributeValue(null, "month");
        var day = in.getAttributeValue(null, "day");
        skip();
        if (year == null || month == null) {
            return year;
        }
        return year + '-' + month.substring(2) + (day == null ? "" : "-" + day.substring(3));
    }

    boolean isIn(String namespace) {
        return namespace.equals(in.getNamespaceURI());
    }
}
