package org.qantara.hub.door.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.HttpProblem;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.Standing;

/** Nobody unknown gets past {@code /api/v1}, but for the list of formats, which is open. */
@WebFilter("/api/v1/*")
public class RestGuard extends HttpFilter {
    @Inject
    transient Authentication authentication;

    @Inject
    transient Standing standing;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var admitted = authentication.admit(request);
        if (admitted.isPresent()) serve(admitted.get(), response, chain);
        else if (isOpen(request)) chain.doFilter(request, response);
        else HttpProblem.send(request, response, Authentication.challenge(response));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            standing.check(Authentication.partner(request.getUserPrincipal()));
        } catch (Refused suspended) {
            HttpProblem.send(request, response, suspended);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOpen(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getRequestURI().equals(request.getContextPath() + "/api/v1/formats");
    }
}
