package org.qantara.hub.door.signature;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/** A message whose references were changed, signed once more by somebody who may. */
record Resigned(SignedParts parts) {
    void by(PrivateKey key) throws Exception {
        var factory = XMLSignatureFactory.getInstance("DOM", Verification.JDK);
        var security = (Element) parts.signature().getParentNode();
        var references = new ArrayList<Reference>();
        for (var each : Attack.descendants(
                Attack.descendants(parts.signature(), "SignedInfo").getFirst(), "Reference")) {
            var transform = Attack.descendants(each, "Transform").getFirst().getAttribute("Algorithm");
            references.add(factory.newReference(
                    each.getAttribute("URI"),
                    factory.newDigestMethod("http://www.w3.org/2001/04/xmlenc#sha256", null),
                    List.of(factory.newTransform(transform, (TransformParameterSpec) null)),
                    null,
                    null));
        }
        var keyInfo =
                Attack.descendants(parts.signature(), "SecurityTokenReference").getFirst();
        var signed = factory.newSignedInfo(
                factory.newCanonicalizationMethod(Wss.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(Wss.ECDSA_SHA256, null),
                references);
        security.removeChild(parts.signature());
        var context = new DOMSignContext(key, security);
        context.setIdAttributeNS(parts.body(), Wss.WSU, "Id");
        context.setIdAttributeNS(parts.timestamp(), Wss.WSU, "Id");
        factory.newXMLSignature(signed, factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(keyInfo))))
                .sign(context);
    }
}
