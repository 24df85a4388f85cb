package org.qantara.hub.registry;

/** A way for a partner to show who it is. */
public enum AuthenticationMethod {
    /** A certificate of its own in the TLS handshake. */
    MTLS,
    /** A token it has signed (RFC 7523). */
    JWT,
    /** A signature over the SOAP body (WS-Security X.509 Token Profile 1.1). */
    SIGNATURE,
    /** Id and secret. */
    PASSWORD
}
