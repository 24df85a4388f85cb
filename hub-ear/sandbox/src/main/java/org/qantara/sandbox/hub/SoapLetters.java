package org.qantara.sandbox.hub;

import java.util.function.Function;
import javax.xml.transform.Source;

/** Deliveries and notices by SOAP push as the receiving partner reads and answers them. */
public final class SoapLetters {

    private static final String NAMESPACE = "urn:qantara:delivery:1";

    private SoapLetters() {}

    /** Answers a {@code deliver} with what the judge says, and a {@code giveNotice} with that it was heard. */
    public static String answer(Source request, Function<Letter, Answer> judge) {
        var tree = Xml.tree(request);
        return "giveNotice".equals(tree.getLocalName())
                ? "<giveNoticeResponse xmlns=\"" + NAMESPACE + "\"/>"
                : response(judge.apply(SoapDoor.letter(tree)));
    }

    /** The answer to a delivery. */
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
