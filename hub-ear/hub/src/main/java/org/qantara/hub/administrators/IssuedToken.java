package org.qantara.hub.administrators;

import jakarta.security.enterprise.credential.Credential;

/** An access token as a caller shows it (RFC 6750), not checked yet. */
public record IssuedToken(String text) implements Credential {
    /** Never the token. */
    @Override
    public String toString() {
        return "IssuedToken[]";
    }
}
