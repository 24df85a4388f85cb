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
import org.qantara.hub.audit.SignIns;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.BasicCredentials;
import org.qantara.hub.door.HttpProblem;
import org.qantara.spi.ProblemCode;

/** Nobody but the administrator gets past {@code /api/v1/admin} (RFC 7617). */
@WebFilter("/api/v1/admin/*")
public class AdminGuard extends HttpFilter {
    @Inject
    transient AdministratorPassword password;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var claimed = BasicCredentials.of(request.getHeader("Authorization"));
        if (claimed.filter(it -> it.id().equals(Administrator.ADMIN.name()) && password.is(it.secret()))
                .isPresent()) chain.doFilter(new Admitted(request), response);
        else {
            if (claimed.isPresent())
                signIns.refused(Optional.empty(), Optional.of(Through.ADMIN), ProblemCode.UNAUTHENTICATED.name());
            HttpProblem.send(request, response, Authentication.challenge(response));
        }
    }

    private static final class Admitted extends HttpServletRequestWrapper {
        Admitted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return Administrator.ADMIN;
        }

        @Override
        public String getRemoteUser() {
            return Administrator.ADMIN.name();
        }

        @Override
        public boolean isUserInRole(String role) {
            return Role.of(role).filter(Administrator.ADMIN.roles()::contains).isPresent();
        }

        @Override
        public String getAuthType() {
            return BASIC_AUTH;
        }
    }
}
