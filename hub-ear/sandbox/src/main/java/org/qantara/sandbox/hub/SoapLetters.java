package org.qantara.sandbox.hub;

import javax.xml.transform.Source;

/** A delivery by SOAP push as the receiving partner reads and answers it. */
public final class SoapLetters {

    private static final String NAMESPACE = "urn:qantara:delivery:1";

    private SoapLetters() {}

    /** The letter in the payload of a {@code deliver} request. */
    public static Letter read(Source deliver) {
        return SoapDoor.letter(Xml.tree(deliver));
    }

    public static String response(Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var reference) -> response("accepted", "reference", reference);
            case Answer.Refused(var reason) -> response("refused", "reason", reason);
        };
    }

    private static String response(String verdict, String name, String text) {
        return "<deliverResponse xmlns=\"%1$s\"><verdict>%2$s</verdict><%3$s>%4$s</%3$s></deliverResponse>"
                .formatted(NAMESPACE, verdict, name, Xml.escape(text));
    }
}
