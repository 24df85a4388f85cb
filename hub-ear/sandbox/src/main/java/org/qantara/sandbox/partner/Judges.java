package org.qantara.sandbox.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Xml;

/** How the houses of the sandbox judge a letter: it must be well-formed and hold what the house cannot do without. */
public final class Judges {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a house demands: an element or member of this name with something in it, else this reason. */
    public record Demand(String name, String reason) {}

    private Judges() {}

    /**
     * A judge for XML and JSON.
     *
     * @param house begins every reference
     */
    public static Function<Letter, Answer> of(String house, List<Demand> demands) {
        return letter -> missing(letter.document(), demands)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Accepted(reference(house, letter.deliveryId())));
    }

    private static Optional<String> missing(Document document, List<Demand> demands) {
        try {
            return document.isXml() ? missingElement(document.text(), demands) : missingMember(document, demands);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.of("NOT_READABLE");
        }
    }

    private static Optional<String> missingElement(String text, List<Demand> demands) {
        var root = Xml.parse(text);
        return demands.stream()
                .filter(demand -> Xml.all(root, demand.name()).stream().allMatch(Judges::isEmpty))
                .map(Demand::reason)
                .findFirst();
    }

    private static boolean isEmpty(org.w3c.dom.Element element) {
        return element.getTextContent().isBlank() && element.getAttributes().getLength() == 0;
    }

    private static Optional<String> missingMember(Document document, List<Demand> demands)
            throws JsonProcessingException {
        var root = JSON.readTree(document.text());
        return demands.stream()
                .filter(demand -> root.findValue(demand.name()) == null)
                .map(Demand::reason)
                .findFirst();
    }

    /** Follows from the delivery id alone, so that it is the same when the delivery is repeated. */
    private static String reference(String house, String deliveryId) {
        var digits = deliveryId.replace("-", "").toUpperCase(Locale.ROOT);
        return house + "-" + digits.substring(Math.max(0, digits.length() - 8));
    }
}
