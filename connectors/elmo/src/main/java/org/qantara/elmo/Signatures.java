package org.qantara.elmo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Key;
import java.security.KeyException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.Data;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyValue;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qantara.model.Credential;
import org.qantara.model.Credential.Signature;
import org.qantara.parsing.Fingerprints;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** XML signatures of whole documents: an element below the root (XML Signature 1.1). */
final class Signatures {
    static final String NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";

    private static final int MOST_REFERENCES = 4;

    private static final Set<String> PLAIN_TRANSFORMS = Set.of(
            Transform.ENVELOPED,
            CanonicalizationMethod.INCLUSIVE,
            CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
            CanonicalizationMethod.EXCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    private Signatures() {}

    /** Whether what a record carries is a document of this family with a signature of its own. */
    static boolean isSignedElmo(Credential credential) {
        return credential.mediaType().equals(Payload.XML)
                && credential.signature() != Signature.NONE
                && Fingerprints.of(new Payload(Payload.XML, credential.content().value()), Limits.OWN)
                        instanceof Translation.Done<Fingerprint>(var seen, var _)
                && seen instanceof Fingerprint.Xml(var namespace, var root)
                && Version.of(namespace, root).isPresent();
    }

    /**
     * Where the signature of a signed document stands: {@code INVALID} if what was signed has changed, or if the key
     * that comes along has not made it; else there is one, and nobody knows whose. What cannot be checked is not
     * invalid: keys of kinds and lengths that are no longer used, references to elsewhere, which nobody follows.
     */
    static Signature status(byte[] document) {
        try {
            var signature = signature(parsed(document));
            return signature != null && isContradicted(signature) ? Signature.INVALID : Signature.PRESENT_UNVERIFIED;
        } catch (ParserConfigurationException | SAXException | IOException | RuntimeException notChecked) {
            return Signature.PRESENT_UNVERIFIED;
        }
    }

    private static Document parsed(byte[] document) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    }

    private static Element signature(Document document) {
        for (var child = document.getDocumentElement().getLastChild();
                child != null;
                child = child.getPreviousSibling())
            if (child instanceof Element element
                    && NAMESPACE.equals(element.getNamespaceURI())
                    && element.getLocalName().equals("Signature")) return element;
        return null;
    }

    private static boolean isContradicted(Element element) {
        var context = new DOMValidateContext(new KeyThatComesAlong(), element);
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        var signatures = XMLSignatureFactory.getInstance("DOM");
        context.setURIDereferencer(new SameDocument(signatures.getURIDereferencer()));
        try {
            var signature = signatures.unmarshalXMLSignature(context);
            var references = signature.getSignedInfo().getReferences();
            if (references.size() > MOST_REFERENCES || !references.stream().allMatch(Signatures::isPlain)) return false;
            for (Reference reference : references) if (!reference.validate(context)) return true;
            var value = signature.getSignatureValue();
            return value.getValue().length == 0 || !value.validate(context);
        } catch (XMLSignatureException noKeyOrNoFit) {
            return noKeyOrNoFit.getCause() instanceof SignatureException;
        } catch (MarshalException notChecked) {
            return false;
        }
    }

    /** Of the whole or a part as it stands. To evaluate expressions of the document could take any time. */
    private static boolean isPlain(Reference reference) {
        return reference.getTransforms().stream().map(Transform::getAlgorithm).allMatch(PLAIN_TRANSFORMS::contains);
    }

    /** Follows no reference out of the document. */
    private record SameDocument(URIDereferencer usual) implements URIDereferencer {
        @Override
        public Data dereference(URIReference reference, XMLCryptoContext context) throws URIReferenceException {
            var uri = reference.getURI();
            if (uri == null || !(uri.isEmpty() || uri.startsWith("#")))
                throw new URIReferenceException("references to elsewhere are not followed");
            return usual.dereference(reference, context);
        }
    }

    private static final class KeyThatComesAlong extends KeySelector {
        @Override
        public KeySelectorResult select(KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
                throws KeySelectorException {
            if (info != null)
                for (var part : info.getContent()) {
                    var key = key(part);
                    if (key != null) return () -> key;
                }
            throw new KeySelectorException("no key comes along");
        }

        private static Key key(Object part) throws KeySelectorException {
            try {
                return switch (part) {
                    case KeyValue value -> value.getPublicKey();
                    case X509Data data -> certified(data);
                    default -> null;
                };
            } catch (KeyException unknownKind) {
                throw new KeySelectorException(unknownKind);
            }
        }

        private static PublicKey certified(X509Data data) {
            for (var content : data.getContent())
                if (content instanceof X509Certificate certificate) return certificate.getPublicKey();
            return null;
        }
    }
}
