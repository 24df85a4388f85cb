package org.qantara.bench.peer;

import javax.xml.stream.XMLStreamException;

/** A code with what it means to people; either may be {@code null}. */
record Label(String code, String label) {

    static Label read(Pass pass) throws XMLStreamException {
        var found = new String[2];
        pass.each(name -> {
            switch (name) {
                case "Code" -> found[0] = pass.text();
                case "Label" -> found[1] = pass.text();
                default -> pass.skip();
            }
        });
        return new Label(found[0], found[1]);
    }

    String codeOrLabel() {
        return code == null ? label : code;
    }
}
