package org.qantara.hub.door.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.HttpProblem;
import org.qantara.hub.door.Incident;
import org.qantara.hub.door.Standing;

/** Nobody unknown gets past {@code /api/v1}, but for the list of formats, which is open. Partners have no administration. */
@WebFilter("/api/v1/*")
public class RestGuard extends HttpFilter {
    @Inject
    transient Authentication authentication;

    @Inject
    transient Standing standing;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAdministration(request)) {
            chain.doFilter(request, response);
            return;
        }
        var admitted = admitted(request, response);
        if (admitted.isPresent()) chain.doFilter(admitted.get(), response);
    }

    /** Nothing once it has been answered. */
    private Optional<HttpServletRequest> admitted(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var admitted = authentication.admit(request);
            admitted.ifPresent(it -> standing.check(Authentication.partner(it.getUserPrincipal()), Through.REST));
            if (admitted.isPresent()) return admitted;
            if (isOpen(request)) return Optional.of(request);
            throw Authentication.challenge(response);
        } catch (RuntimeException refused) {
            HttpProblem.send(request, response, Incident.of(refused));
            return Optional.empty();
        }
    }

    /** It has a guard of its own, and its resources let in nobody else. */
    private static boolean isAdministration(HttpServletRequest request) {
        return (request.getServletPath() + request.getPathInfo()).startsWith("/api/v1/admin/");
    }

    private static boolean isOpen(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getRequestURI().equals(request.getContextPath() + "/api/v1/formats");
    }
}
