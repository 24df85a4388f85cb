package org.qantara.sandbox.hub;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Element;

/** The SOAP door, by a JAX-WS client that knows nothing but the WSDL the hub serves. */
public final class SoapDoor implements Door {

    public static final String NAMESPACE = "urn:qantara:exchange:1";
    private static final QName SERVICE = new QName(NAMESPACE, "ExchangeService");
    private static final QName PORT = new QName(NAMESPACE, "Soap11");

    private final Service service;
    private final Partner partner;
    private final String language;

    /**
     * Reads the WSDL.
     *
     * @param language of the problems heard: {@code ar}, {@code fr} or {@code en}
     * @throws IOException if the hub does not serve it
     */
    public SoapDoor(URI hub, Partner partner, String language) throws IOException {
        this.service = service(hub);
        this.partner = partner;
        this.language = language;
    }

    private static Service service(URI hub) throws IOException {
        try {
            return Service.create(URI.create(hub + "/soap/exchange?wsdl").toURL(), SERVICE);
        } catch (WebServiceException e) {
            throw new IOException("no WSDL at " + hub, e);
        }
    }

    /** An XML document goes inline, any other in base64. */
    @Override
    public Heard submit(Message message) throws IOException {
        var request = new StringBuilder().append(element("messageId", message.id()));
        message.format().ifPresent(format -> request.append(element("format", format)));
        message.purpose().ifPresent(purpose -> request.append(element("purpose", purpose)));
        message.to().forEach(to -> request.append(element("to", to)));
        request.append(body(message.document()));
        try {
            return new Heard.Receipt(Xml.write(call("submit", request.toString())));
        } catch (SOAPFaultException fault) {
            return refusal(fault);
        }
    }

    /** The hub's word on a message: {@code unknown}, {@code accepted} or {@code refused}, with all its deliveries. */
    public Element status(String messageId) throws IOException {
        return call("getDeliveryStatus", element("messageId", messageId));
    }

    public Element statusOfSubmission(String submissionId) throws IOException {
        return call("getDeliveryStatus", element("submissionId", submissionId));
    }

    public String echo(String text) throws IOException {
        return Xml.text(call("echo", element("text", text)), "text");
    }

    public List<Letter> fetch(int most) throws IOException {
        return Xml.all(call("fetch", element("most", Integer.toString(most))), "letter").stream()
                .map(SoapDoor::letter)
                .toList();
    }

    public void acknowledge(String deliveryId, Answer answer) throws IOException {
        var verdict = switch (answer) {
            case Answer.Accepted(var reference) -> element("verdict", "accepted") + element("reference", reference);
            case Answer.Refused(var reason) -> element("verdict", "refused") + element("reason", reason);
        };
        call("acknowledge", element("deliveryId", deliveryId) + verdict);
    }

    /**
     * Calls an operation by hand.
     *
     * @throws SOAPFaultException if the hub answers with a fault
     */
    public Element call(String operation, String content) throws IOException {
        var payload = "<%1$s xmlns=\"%2$s\">%3$s</%1$s>".formatted(operation, NAMESPACE, content);
        try {
            return Xml.tree(dispatch(operation).invoke(new StreamSource(new StringReader(payload))));
        } catch (SOAPFaultException fault) {
            throw fault;
        } catch (WebServiceException e) {
            throw new IOException("no answer from the SOAP door", e);
        }
    }

    private Dispatch<Source> dispatch(String operation) {
        var dispatch = service.createDispatch(PORT, Source.class, Service.Mode.PAYLOAD);
        var context = dispatch.getRequestContext();
        context.put(BindingProvider.USERNAME_PROPERTY, partner.id());
        context.put(BindingProvider.PASSWORD_PROPERTY, partner.secret());
        context.put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
        context.put(BindingProvider.SOAPACTION_URI_PROPERTY, NAMESPACE + ":" + operation);
        context.put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Accept-Language", List.of(language)));
        return dispatch;
    }

    /** The problem a fault carries; a fault without one has the code {@code FAULT}. */
    public static Heard.Refusal refusal(SOAPFaultException fault) {
        var detail = fault.getFault().getDetail();
        return detail == null
                ? new Heard.Refusal("FAULT", fault.getMessage())
                : new Heard.Refusal(Xml.text(detail, "code"), Xml.write(detail));
    }

    private static String body(Document document) {
        return document.isXml()
                ? "<document>" + Xml.body(document.text()) + "</document>"
                : "<content mediaType=\"%s\">%s</content>"
                        .formatted(
                                Xml.escape(document.mediaType()),
                                Base64.getEncoder().encodeToString(document.bytes()));
    }

    static Letter letter(Element letter) {
        return new Letter(
                Xml.text(letter, "deliveryId"),
                Xml.text(letter, "messageId"),
                Xml.text(letter, "from"),
                Xml.text(letter, "format"),
                Xml.text(letter, "recordType"),
                Xml.text(letter, "purpose"),
                document(letter));
    }

    /** What a {@code letter} or {@code deliver} element carries, inline or in base64. */
    private static Document document(Element letter) {
        for (var child = letter.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "content".equals(element.getLocalName())) {
                var bytes = Base64.getMimeDecoder().decode(element.getTextContent());
                return new Document(element.getAttribute("mediaType"), bytes);
            }
            if (child instanceof Element element && "document".equals(element.getLocalName())) {
                return Document.xml(Xml.write(Xml.all(element, "*").getFirst()));
            }
        }
        throw new IllegalArgumentException("a letter without a document");
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + Xml.escape(value) + "</" + name + ">";
    }
}
