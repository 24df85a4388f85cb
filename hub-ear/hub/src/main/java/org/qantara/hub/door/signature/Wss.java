package org.qantara.hub.door.signature;

import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;

/** Names of WS-Security and XML Signature. */
public final class Wss {
    /** Namespace of the security header. */
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /** Namespace of ids and time stamps. */
    public static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    static final String X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String RSA_PSS_SHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
    static final Set<String> ALGORITHMS = Set.of(RSA_SHA256, ECDSA_SHA256, RSA_PSS_SHA256);

    private Wss() {}
}
