package org.qantara.hub.door.admin;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.qantara.hub.administrators.Role;

/** Whoever calls a resource; null is nobody. */
public record Caller(Principal principal) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return principal instanceof Administrator administrator
                && Role.of(role).filter(administrator::has).isPresent();
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return BASIC_AUTH;
    }
}
