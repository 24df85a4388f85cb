package org.qantara.hub.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.qantara.hub.door.proof.Certificates;
import org.qantara.hub.door.proof.Doorkeeper;
import org.qantara.hub.door.proof.Passwords;
import org.qantara.hub.door.proof.Proven;
import org.qantara.hub.door.proof.Shown;
import org.qantara.hub.door.proof.Tokens;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/**
 * Who is asking over HTTP: a partner that shows its id and secret by HTTP Basic (RFC 7617, UTF-8), a token it has signed
 * as Bearer (RFC 6750), or, without either, its certificate in the TLS handshake of this connection.
 */
@Dependent
public class Authentication {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final String BEARER = "Bearer ";

    private final Doorkeeper doorkeeper;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Certificates certificates;

    @Inject
    public Authentication(Doorkeeper doorkeeper, Passwords passwords, Tokens tokens, Certificates certificates) {
        this.doorkeeper = doorkeeper;
        this.passwords = passwords;
        this.tokens = tokens;
        this.certificates = certificates;
    }

    /** The partner that a request was let in for. */
    public record AuthenticatedPartner(PartnerId id) implements Principal {
        @Override
        public String getName() {
            return id.value();
        }
    }

    /**
     * The request with its partner as user principal, or nothing if nobody known is asking.
     *
     * @throws Refused if there were too many wrong proofs from there
     */
    public Optional<HttpServletRequest> admit(HttpServletRequest request) {
        return shown(request).flatMap(it -> admit(request, it));
    }

    /** The same by a proof that does not stand in the head of the request. */
    public Optional<HttpServletRequest> admit(HttpServletRequest request, Shown shown) {
        return doorkeeper.admit(request.getRemoteAddr(), shown).map(as -> new Admitted(request, as));
    }

    /** Whether anything stands in the head of the request, or was shown in its TLS handshake, that may be a proof. */
    public boolean isShown(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                || certificate(request).isPresent();
    }

    private Optional<Shown> shown(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null) return certificate(request).map(certificates::shown);
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Optional.of(
                    tokens.shown(authorization.substring(BEARER.length()).strip()));
        return BasicCredentials.of(authorization).map(claimed -> passwords.shown(claimed.id(), claimed.secret()));
    }

    /** The server has put it there; no header leads to it. */
    private static Optional<X509Certificate> certificate(HttpServletRequest request) {
        return request.isSecure()
                        && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                        && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }

    /** Tells a caller that was not let in how to authenticate. */
    public static Refused challenge(HttpServletResponse response) {
        showWays(response);
        return new Refused(ProblemCode.UNAUTHENTICATED, "Authorization");
    }

    /** The ways that every door over HTTP knows. */
    public static void showWays(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"qantara\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"qantara\"");
    }

    /** The partner of an admitted request. */
    public static PartnerId partner(Principal principal) {
        if (principal instanceof AuthenticatedPartner(PartnerId id)) return id;
        throw new Refused(ProblemCode.UNAUTHENTICATED, "Authorization");
    }

    private static final class Admitted extends HttpServletRequestWrapper {
        private final AuthenticatedPartner partner;
        private final String method;

        Admitted(HttpServletRequest request, Proven.As as) {
            super(request);
            this.partner = new AuthenticatedPartner(as.partner());
            this.method = switch (as.method()) {
                case PASSWORD -> BASIC_AUTH;
                case MTLS -> CLIENT_CERT_AUTH;
                case JWT -> "BEARER";
                case SIGNATURE -> "SIGNATURE";
            };
        }

        @Override
        public Principal getUserPrincipal() {
            return partner;
        }

        @Override
        public String getRemoteUser() {
            return partner.getName();
        }

        @Override
        public String getAuthType() {
            return method;
        }
    }
}
