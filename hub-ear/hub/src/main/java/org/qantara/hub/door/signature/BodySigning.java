package org.qantara.hub.door.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs what the hub answers, body and time stamp, in the way it wants partners to sign. */
public final class BodySigning implements Signing {
    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM", Verification.JDK);

    private final PrivateKey key;
    private final String certificate;
    private final String algorithm;
    private final Clock clock;

    /** @param key of an elliptic curve or RSA, that of the certificate */
    public BodySigning(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.algorithm = key.getAlgorithm().equals("RSA") ? Wss.RSA_SHA256 : Wss.ECDSA_SHA256;
        this.clock = clock;
        try {
            this.certificate = Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    @Override
    public byte[] signed(byte[] message, String soap) {
        try {
            var document = Tree.of(new String(message, StandardCharsets.UTF_8));
            sign(document, soap);
            return bytes(document);
        } catch (NotSigned
                | MarshalException
                | XMLSignatureException
                | GeneralSecurityException
                | TransformerException e) {
            throw new IllegalStateException("an answer could not be signed", e);
        }
    }

    private void sign(Document document, String soap)
            throws NotSigned, MarshalException, XMLSignatureException, GeneralSecurityException {
        var envelope = document.getDocumentElement();
        var body = SignedParts.only(envelope, soap, "Body");
        var security = append(header(envelope, body, soap), Wss.WSSE, "wsse:Security");
        security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", Wss.WSU);
        var bodyId = identified(body);
        var timestamp = timestamp(security);
        var timestampId = identified(timestamp);
        var context = new DOMSignContext(key, security);
        context.setDefaultNamespacePrefix("ds");
        context.setIdAttributeNS(body, Wss.WSU, "Id");
        context.setIdAttributeNS(timestamp, Wss.WSU, "Id");
        var signed = SIGNATURES.newSignedInfo(
                SIGNATURES.newCanonicalizationMethod(Wss.EXCLUSIVE, (C14NMethodParameterSpec) null),
                SIGNATURES.newSignatureMethod(algorithm, null),
                List.of(reference(bodyId), reference(timestampId)));
        SIGNATURES.newXMLSignature(signed, keyInfo(token(security), document)).sign(context);
    }

    private static Element header(Element envelope, Element body, String soap) {
        for (var child = envelope.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && "Header".equals(element.getLocalName())) return element;
        var prefix = envelope.getPrefix() == null ? "" : envelope.getPrefix() + ":";
        var header = envelope.getOwnerDocument().createElementNS(soap, prefix + "Header");
        envelope.insertBefore(header, body);
        return header;
    }

    private Element timestamp(Element security) {
        var timestamp = append(security, Wss.WSU, "wsu:Timestamp");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        append(timestamp, Wss.WSU, "wsu:Created").setTextContent(now.toString());
        append(timestamp, Wss.WSU, "wsu:Expires")
                .setTextContent(now.plus(Freshness.LONGEST_LIFE).toString());
        return timestamp;
    }

    /** Answers the id of the token. */
    private String token(Element security) {
        var token = append(security, Wss.WSSE, "wsse:BinarySecurityToken");
        token.setAttribute("ValueType", Wss.X509);
        token.setAttribute("EncodingType", Wss.BASE64);
        token.setTextContent(certificate);
        return identified(token);
    }

    private static KeyInfo keyInfo(String tokenId, Document document) {
        var reference = document.createElementNS(Wss.WSSE, "wsse:SecurityTokenReference");
        var target = append(reference, Wss.WSSE, "wsse:Reference");
        target.setAttribute("URI", "#" + tokenId);
        target.setAttribute("ValueType", Wss.X509);
        return SIGNATURES.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(reference)));
    }

    private static Reference reference(String id) throws GeneralSecurityException {
        return SIGNATURES.newReference(
                "#" + id,
                SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                List.of(SIGNATURES.newTransform(Wss.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
    }

    private static String identified(Element element) {
        var id = "id-" + UUID.randomUUID();
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", Wss.WSU);
        element.setAttributeNS(Wss.WSU, "wsu:Id", id);
        return id;
    }

    private static Element append(Node parent, String namespace, String name) {
        var document = parent.getOwnerDocument();
        var element = document.createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }

    static byte[] bytes(Document document) throws TransformerException {
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
