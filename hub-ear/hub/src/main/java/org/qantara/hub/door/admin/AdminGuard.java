package org.qantara.hub.door.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.HttpProblem;
import org.qantara.hub.door.Incident;
import org.qantara.hub.door.Refused;

/** Nobody but administrators gets past {@code /api/v1/admin}. What each of them may do there is asked later. */
@WebFilter("/api/v1/admin/*")
public class AdminGuard extends HttpFilter {
    @Inject
    transient SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var administrator = administrator(request, response);
        if (administrator.isPresent()) chain.doFilter(new Admitted(request, administrator.get()), response);
    }

    /** Nothing once it has been answered. */
    private Optional<Administrator> administrator(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return Optional.of(signIn.admit(request.getRemoteAddr(), request.getHeader("Authorization"))
                    .map(Administrator::known)
                    .orElseThrow(() -> challenge(response)));
        } catch (RuntimeException refused) {
            HttpProblem.send(request, response, Incident.of(refused));
            return Optional.empty();
        }
    }

    private static Refused challenge(HttpServletResponse response) {
        Authentication.showWays(response);
        return Administrator.unknown();
    }

    private static final class Admitted extends HttpServletRequestWrapper {
        private final Administrator administrator;

        Admitted(HttpServletRequest request, Administrator administrator) {
            super(request);
            this.administrator = administrator;
        }

        @Override
        public Principal getUserPrincipal() {
            return administrator;
        }

        @Override
        public String getRemoteUser() {
            return administrator.name();
        }

        @Override
        public boolean isUserInRole(String role) {
            return Role.of(role).filter(administrator::has).isPresent();
        }

        @Override
        public String getAuthType() {
            return administrator.name().contains(":") ? "BEARER" : BASIC_AUTH;
        }
    }
}
