package org.qantara.hub.door.signature;

import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What somebody on the way may do to a signed message, so that another body is acted on than was signed. */
enum Attack {
    BODY_IN_A_HEADER_BLOCK((message, parts) -> wrap(parts, header(parts), Id.OTHER)),
    BODY_IN_A_HEADER_BLOCK_WITH_ITS_ID_TWICE((message, parts) -> wrap(parts, header(parts), Id.SAME)),
    BODY_IN_A_HEADER_BLOCK_AND_NO_ID((message, parts) -> wrap(parts, header(parts), Id.NONE)),
    BODY_IN_THE_SECURITY_HEADER((message, parts) -> wrap(parts, security(parts), Id.OTHER)),
    BODY_IN_THE_SECURITY_HEADER_WITH_ITS_ID_TWICE((message, parts) -> wrap(parts, security(parts), Id.SAME)),
    BODY_IN_THE_SECURITY_HEADER_AND_NO_ID((message, parts) -> wrap(parts, security(parts), Id.NONE)),
    BODY_IN_AN_OBJECT_OF_THE_SIGNATURE((message, parts) -> wrap(parts, object(parts), Id.OTHER)),
    BODY_IN_AN_OBJECT_OF_THE_SIGNATURE_WITH_ITS_ID_TWICE((message, parts) -> wrap(parts, object(parts), Id.SAME)),
    BODY_IN_AN_OBJECT_OF_THE_SIGNATURE_AND_NO_ID((message, parts) -> wrap(parts, object(parts), Id.NONE)),
    BODY_IN_THE_OTHER_BODY((message, parts) -> wrapInside(parts, Id.OTHER)),
    BODY_IN_THE_OTHER_BODY_WITH_ITS_ID_TWICE((message, parts) -> wrapInside(parts, Id.SAME)),
    BODY_IN_THE_OTHER_BODY_AND_NO_ID((message, parts) -> wrapInside(parts, Id.NONE)),
    ANOTHER_BODY_BEFORE((message, parts) -> envelope(parts).insertBefore(evil(parts, Id.NONE), parts.body())),
    ANOTHER_BODY_AFTER((message, parts) -> envelope(parts).appendChild(evil(parts, Id.NONE))),
    BODY_BESIDE_THE_ENVELOPES_PARTS((message, parts) -> wrap(parts, envelope(parts), Id.OTHER)),
    BODY_IN_THE_TIME_STAMP((message, parts) -> wrap(parts, parts.timestamp(), Id.OTHER)),
    TIME_STAMP_WRAPPED_AND_A_LATER_ONE((message, parts) -> {
        var later = (Element) parts.timestamp().cloneNode(true);
        later.setAttributeNS(Wss.WSU, "wsu:Id", "later");
        security(parts).replaceChild(later, parts.timestamp());
        header(parts).appendChild(message.createElementNS("urn:x", "x:w")).appendChild(parts.timestamp());
    }),
    A_SECOND_TIME_STAMP(
            (message, parts) -> security(parts).appendChild(parts.timestamp().cloneNode(true))),
    A_SECOND_SIGNATURE(
            (message, parts) -> security(parts).appendChild(parts.signature().cloneNode(true))),
    A_SECOND_SECURITY_HEADER(
            (message, parts) -> header(parts).appendChild(message.createElementNS(Wss.WSSE, "wsse:Security"))),
    A_SECOND_TOKEN((message, parts) -> security(parts).appendChild(parts.token().cloneNode(true))),
    THE_SECURITY_HEADER_IN_THE_BODY((message, parts) -> parts.body().appendChild(security(parts))),
    ANOTHER_TEXT((message, parts) -> text(parts).setTextContent("EVIL")),
    A_COMMENT_IN_A_TEXT((message, parts) -> text(parts).appendChild(message.createComment("x"))),
    ANOTHER_ATTRIBUTE((message, parts) -> parts.body().setAttribute("x", "y")),
    A_LATER_TIME((message, parts) ->
            ((Element) parts.timestamp().getFirstChild().getNextSibling()).setTextContent("2099-01-01T00:00:00Z")),
    NO_REFERENCE_TO_THE_BODY((message, parts) -> references(parts)
            .getFirst()
            .getParentNode()
            .removeChild(references(parts).getFirst())),
    A_REFERENCE_TO_THE_WHOLE((message, parts) -> references(parts).getFirst().setAttribute("URI", "")),
    A_REFERENCE_TO_A_FILE((message, parts) -> references(parts).getFirst().setAttribute("URI", "file:///etc/passwd")),
    A_REFERENCE_TO_A_URL((message, parts) -> references(parts).getFirst().setAttribute("URI", "http://127.0.0.1:9/x")),
    A_REFERENCE_BY_XPOINTER((message, parts) -> references(parts).getFirst().setAttribute("URI", "#xpointer(/)")),
    ANOTHER_TRANSFORM((message, parts) -> descendants(parts.signature(), "Transform")
            .getFirst()
            .setAttribute("Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116")),
    A_WEAK_DIGEST((message, parts) -> descendants(parts.signature(), "DigestMethod")
            .getFirst()
            .setAttribute("Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1")),
    A_SHARED_SECRET_INSTEAD_OF_A_KEY((message, parts) -> descendants(parts.signature(), "SignatureMethod")
            .getFirst()
            .setAttribute("Algorithm", "http://www.w3.org/2000/09/xmldsig#hmac-sha1")),
    ANOTHER_SIGNATURE_VALUE((message, parts) ->
            descendants(parts.signature(), "SignatureValue").getFirst().setTextContent("AAAA")),
    NO_SIGNATURE_VALUE((message, parts) -> {
        var value = descendants(parts.signature(), "SignatureValue").getFirst();
        value.getParentNode().removeChild(value);
    }),
    AN_UNREADABLE_TOKEN((message, parts) -> parts.token().setTextContent("AAAA")),
    ANOTHER_KIND_OF_TOKEN((message, parts) -> parts.token().setAttribute("ValueType", "urn:x")),
    A_KEY_OF_ITS_OWN((message, parts) -> {
        var keyInfo = descendants(parts.signature(), "KeyInfo").getFirst();
        keyInfo.replaceChild(message.createElementNS(XMLSignature.XMLNS, "ds:KeyValue"), keyInfo.getFirstChild());
    });

    private enum Id {
        SAME,
        OTHER,
        NONE
    }

    private final BiConsumer<Document, SignedParts> change;

    Attack(BiConsumer<Document, SignedParts> change) {
        this.change = change;
    }

    void on(Document message, SignedParts parts) {
        change.accept(message, parts);
    }

    private static void wrap(SignedParts parts, Element into, Id id) {
        var evil = evil(parts, id);
        envelope(parts).replaceChild(evil, parts.body());
        into.appendChild(into.getOwnerDocument().createElementNS("urn:x", "x:w"))
                .appendChild(parts.body());
    }

    private static void wrapInside(SignedParts parts, Id id) {
        var evil = evil(parts, id);
        envelope(parts).replaceChild(evil, parts.body());
        evil.appendChild(parts.body());
    }

    private static Element evil(SignedParts parts, Id id) {
        var evil = (Element) parts.body().cloneNode(true);
        descendants(evil, "text").getFirst().setTextContent("EVIL");
        switch (id) {
            case SAME -> {}
            case OTHER -> evil.setAttributeNS(Wss.WSU, "wsu:Id", "other");
            case NONE -> evil.removeAttributeNS(Wss.WSU, "Id");
        }
        return evil;
    }

    private static Element object(SignedParts parts) {
        return (Element) parts.signature()
                .appendChild(parts.body().getOwnerDocument().createElementNS(XMLSignature.XMLNS, "ds:Object"));
    }

    private static Element envelope(SignedParts parts) {
        return parts.body().getOwnerDocument().getDocumentElement();
    }

    private static Element header(SignedParts parts) {
        return (Element) security(parts).getParentNode();
    }

    private static Element security(SignedParts parts) {
        return (Element) parts.signature().getParentNode();
    }

    private static Node text(SignedParts parts) {
        return descendants(parts.body(), "text").getFirst();
    }

    private static List<Element> references(SignedParts parts) {
        return descendants(descendants(parts.signature(), "SignedInfo").getFirst(), "Reference");
    }

    static List<Element> descendants(Element from, String name) {
        var found = from.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
