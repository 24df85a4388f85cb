package org.qantara.hub.door.signature;

import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of a signed message where they have to stand, each of them once. */
record SignedParts(Element body, Element timestamp, Element token, Element signature) {
    static SignedParts of(Document message, String soap) throws NotSigned {
        var envelope = message.getDocumentElement();
        if (!isNamed(envelope, soap, "Envelope")) throw new NotSigned("no envelope");
        var header = only(envelope, soap, "Header");
        var body = only(envelope, soap, "Body");
        if (children(envelope).size() != 2) throw new NotSigned("more than header and body");
        var security = only(header, Wss.WSSE, "Security");
        var timestamp = only(security, Wss.WSU, "Timestamp");
        var token = only(security, Wss.WSSE, "BinarySecurityToken");
        var signature = only(security, XMLSignature.XMLNS, "Signature");
        if (children(security).size() != 3) throw new NotSigned("more in the security header");
        var parts = new SignedParts(body, timestamp, token, signature);
        parts.checkIds();
        parts.checkKey();
        checkComments(body);
        return parts;
    }

    String bodyId() {
        return id(body);
    }

    String timestampId() {
        return id(timestamp);
    }

    private void checkIds() throws NotSigned {
        var ids = List.of(bodyId(), timestampId(), id(token));
        if (ids.stream().anyMatch(String::isEmpty) || ids.stream().distinct().count() != ids.size())
            throw new NotSigned("ids");
    }

    /** The signature names the token of this message, and no other key. */
    private void checkKey() throws NotSigned {
        var keyInfo = only(signature, XMLSignature.XMLNS, "KeyInfo");
        var reference = only(only(keyInfo, Wss.WSSE, "SecurityTokenReference"), Wss.WSSE, "Reference");
        if (!reference.getAttribute("URI").equals("#" + id(token))) throw new NotSigned("another token");
        if (!token.getAttribute("ValueType").equals(Wss.X509)) throw new NotSigned("no X.509 certificate");
        if (children(signature).stream().anyMatch(it -> it.getLocalName().equals("Object")))
            throw new NotSigned("an object in the signature");
    }

    /** No signature covers a comment: whoever is on the way could put one anywhere. */
    private static void checkComments(Node within) throws NotSigned {
        for (var child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.COMMENT_NODE) throw new NotSigned("a comment in the body");
            checkComments(child);
        }
    }

    private static String id(Element element) {
        return element.getAttributeNS(Wss.WSU, "Id");
    }

    static Element only(Element parent, String namespace, String name) throws NotSigned {
        var found = children(parent).stream()
                .filter(it -> isNamed(it, namespace, name))
                .toList();
        if (found.size() != 1) throw new NotSigned(found.size() + " × " + name);
        return found.getFirst();
    }

    private static boolean isNamed(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child.getNodeType() == Node.ELEMENT_NODE) children.add((Element) child);
        return children;
    }
}
