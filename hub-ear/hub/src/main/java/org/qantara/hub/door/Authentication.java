package org.qantara.hub.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** Who is asking over HTTP: a partner that shows its id and secret by HTTP Basic (RFC 7617, UTF-8). */
@Dependent
public class Authentication {
    private final Credentials credentials;

    @Inject
    public Authentication(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The partner that a request was let in for. */
    public record AuthenticatedPartner(PartnerId id) implements Principal {
        @Override
        public String getName() {
            return id.value();
        }
    }

    /** The request with its partner as user principal, or nothing if nobody known is asking. */
    public Optional<HttpServletRequest> admit(HttpServletRequest request) {
        return BasicCredentials.of(request.getHeader("Authorization"))
                .flatMap(claimed -> credentials.authenticate(claimed.id(), claimed.secret()))
                .map(partner -> new Admitted(request, new AuthenticatedPartner(partner)));
    }

    /** Tells a caller that was not let in how to authenticate. */
    public static Refused challenge(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"qantara\", charset=\"UTF-8\"");
        return new Refused(ProblemCode.UNAUTHENTICATED, "Authorization");
    }

    /** The partner of an admitted request. */
    public static PartnerId partner(Principal principal) {
        if (principal instanceof AuthenticatedPartner(PartnerId id)) return id;
        throw new Refused(ProblemCode.UNAUTHENTICATED, "Authorization");
    }

    private static final class Admitted extends HttpServletRequestWrapper {
        private final AuthenticatedPartner partner;

        Admitted(HttpServletRequest request, AuthenticatedPartner partner) {
            super(request);
            this.partner = partner;
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
            return BASIC_AUTH;
        }
    }
}
