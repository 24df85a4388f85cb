package org.qantara.hub.door.soap;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads the body's one element. What the contract does not name is refused: a misspelt {@code to} must not pass. */
final class CallReader {
    static final String NAMESPACE = "urn:qantara:exchange:1";

    private static final int LONGEST_FIELD = 1 << 20;

    private final XMLStreamReader2 in;
    private final InlineDocument inline;
    private final ContentReader content;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private Optional<Payload> document = Optional.empty();

    CallReader(XMLStreamReader2 in, String envelope, Attachments attachments) {
        this.in = in;
        this.inline = new InlineDocument(in, envelope);
        this.content = new ContentReader(in, attachments);
    }

    /** Starts on the start tag of the call, ends on its end tag. */
    Call read() throws XMLStreamException {
        var operation = Optional.of(in.getLocalName())
                .filter(_ -> in.getNamespaceURI().equals(NAMESPACE))
                .flatMap(Operation::of)
                .orElseThrow(() -> new Refused(ProblemCode.UNKNOWN_OPERATION, "/Envelope/Body", Operation.ALL));
        while (in.nextTag() != END_ELEMENT) element(operation, in.getLocalName());
        return new Call(operation, fields, document);
    }

    /** As far as it has been read. */
    Optional<String> messageId() {
        return fields.getOrDefault("messageId", List.of()).stream().findFirst().map(String::strip);
    }

    private void element(Operation operation, String name) throws XMLStreamException {
        var at = "/" + operation.element() + "/" + name;
        var isDocument = operation.documents().contains(name);
        var isKnown = isDocument || operation.fields().contains(name);
        if (!isKnown || !in.getNamespaceURI().equals(NAMESPACE))
            throw new Refused(ProblemCode.INVALID_REQUEST, at, expected(operation));
        var repeated = isDocument ? document.isPresent() : fields.containsKey(name) && !operation.mayRepeat(name);
        if (repeated) throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.ONCE);
        if (!isDocument) fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(text(at));
        else document = Optional.of(name.equals("document") ? inline.read(at) : content.read(at));
    }

    private String text(String at) throws XMLStreamException {
        var text = new StringBuilder();
        while (in.next() != END_ELEMENT) {
            if (in.getEventType() == START_ELEMENT) throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.VALUE);
            if (in.isCharacters()) text.append(in.getText());
            if (text.length() > LONGEST_FIELD) throw new Refused(ProblemCode.TOO_LARGE, at, "1 MiB");
        }
        return text.toString();
    }

    private static String expected(Operation operation) {
        var all = Stream.concat(operation.fields().stream(), operation.documents().stream());
        return all.collect(Collectors.joining(", ")) + " (" + NAMESPACE + ")";
    }
}
