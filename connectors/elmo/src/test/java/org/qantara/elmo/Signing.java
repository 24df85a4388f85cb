package org.qantara.elmo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.qantara.spi.Payload;

/** Signs documents as an issuer does. */
final class Signing {
    static final KeyPair ISSUER = pair();
    static final KeyPair ANOTHER = pair();

    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private Signing() {}

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param shown the key that comes along; {@code null} if none does */
    static Payload signed(Payload document, KeyPair shown) {
        try {
            var dom = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document.bytes()));
            var reference = SIGNATURES.newReference(
                    "",
                    SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(SIGNATURES.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
                    null,
                    null);
            var info = SIGNATURES.newSignedInfo(
                    SIGNATURES.newCanonicalizationMethod(
                            CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                    SIGNATURES.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                    List.of(reference));
            SIGNATURES
                    .newXMLSignature(info, shown == null ? null : keyInfo(shown))
                    .sign(new DOMSignContext(ISSUER.getPrivate(), dom.getDocumentElement()));
            var bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(dom), new StreamResult(bytes));
            return new Payload(Payload.XML, bytes.toByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyInfo keyInfo(KeyPair shown) throws Exception {
        var keys = SIGNATURES.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newKeyValue(shown.getPublic())));
    }
}
