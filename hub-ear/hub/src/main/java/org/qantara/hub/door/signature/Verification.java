package org.qantara.hub.door.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;

/** Verifies the signature of a message whose parts stand where they have to, with the key of its token. */
final class Verification {
    /** The JDK's own, whatever else the server registers. */
    static final Provider JDK = Security.getProvider("XMLDSig");

    private static final int LONGEST_TOKEN = 20_000;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private final SignedParts parts;

    Verification(SignedParts parts) {
        this.parts = parts;
    }

    X509Certificate certificate() throws NotSigned {
        var text = parts.token().getTextContent();
        if (text.length() > LONGEST_TOKEN) throw new NotSigned("a token too long");
        try {
            var bytes = Base64.getMimeDecoder().decode(text);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new NotSigned("an unreadable token");
        }
    }

    /**
     * Verifies signature and digests.
     *
     * @return stands for the message: the digests of body and time stamp, which a signature made anew over the same would
     *     not change
     */
    byte[] verify(X509Certificate certificate) throws NotSigned {
        checkKey(certificate);
        var context = new DOMValidateContext(certificate.getPublicKey(), parts.signature());
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        context.setIdAttributeNS(parts.body(), Wss.WSU, "Id");
        context.setIdAttributeNS(parts.timestamp(), Wss.WSU, "Id");
        try {
            var signature = XMLSignatureFactory.getInstance("DOM", JDK).unmarshalXMLSignature(context);
            checkAlgorithms(signature.getSignedInfo());
            if (!signature.getSignatureValue().validate(context)) throw new NotSigned("forged");
            if (!signature.validate(context)) throw new NotSigned("changed after signing");
            return mark(certificate, references(signature.getSignedInfo()));
        } catch (MarshalException | XMLSignatureException | GeneralSecurityException | RuntimeException unusable) {
            throw new NotSigned("an unusable signature");
        }
    }

    private static void checkKey(X509Certificate certificate) throws NotSigned {
        var strong = switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= EC_BITS;
            default -> false;
        };
        if (!strong) throw new NotSigned("a weak key");
    }

    private void checkAlgorithms(SignedInfo signed) throws NotSigned {
        if (!Wss.ALGORITHMS.contains(signed.getSignatureMethod().getAlgorithm()))
            throw new NotSigned("another signature algorithm");
        if (!signed.getCanonicalizationMethod().getAlgorithm().equals(Wss.EXCLUSIVE))
            throw new NotSigned("another canonicalisation");
        var references = references(signed);
        for (var reference : references) checkReference(reference);
        var covered = references.stream().map(Reference::getURI).collect(Collectors.toSet());
        if (references.size() != 2 || !covered.equals(Set.of("#" + parts.bodyId(), "#" + parts.timestampId())))
            throw new NotSigned("not over body and time stamp alone");
    }

    private static void checkReference(Reference reference) throws NotSigned {
        var transforms = reference.getTransforms();
        if (transforms.size() != 1 || !transforms.getFirst().getAlgorithm().equals(Wss.EXCLUSIVE))
            throw new NotSigned("another transform");
        if (!reference.getDigestMethod().getAlgorithm().equals(DigestMethod.SHA256))
            throw new NotSigned("another digest");
    }

    private static List<Reference> references(SignedInfo signed) {
        return signed.getReferences();
    }

    private static byte[] mark(X509Certificate certificate, List<Reference> references)
            throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("signature\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        digest.update(certificate.getEncoded());
        references.stream()
                .sorted(java.util.Comparator.comparing(Reference::getURI))
                .forEach(it -> digest.update(it.getDigestValue()));
        return digest.digest();
    }
}
