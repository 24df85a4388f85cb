package org.qantara.hub.door.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Lets on to a resource method who has a role that may use it. */
final class RightsFilter implements ContainerRequestFilter {
    private static final String UNDECLARED = "-";

    private final Needs needs;
    private final TurnedAway turnedAway;

    /**
     * @param needs null for a method that declares nothing, which is nobody's
     * @param turnedAway gets those who are known and have no such role
     */
    RightsFilter(Needs needs, TurnedAway turnedAway) {
        this.needs = needs;
        this.turnedAway = turnedAway;
    }

    /** @throws Refused if the caller is not known, or has no such role */
    @Override
    public void filter(ContainerRequestContext request) {
        var caller = request.getSecurityContext();
        var administrator = Administrator.of(caller.getUserPrincipal());
        var right = right(request.getUriInfo().getQueryParameters().getFirst("dryRun"));
        var roles = right.map(Right::roles).orElse(Set.of());
        if (roles.stream().anyMatch(role -> caller.isUserInRole(role.word()))) return;
        turnedAway.right(administrator.doer(), right.map(Right::name).orElse(UNDECLARED));
        throw new Refused(ProblemCode.ROLE_MISSING, "Authorization", words(roles));
    }

    private Optional<Right> right(String dryRun) {
        if (needs == null) return Optional.empty();
        if (needs.dryRun().length == 0 || !RequestParts.isDryRun(dryRun)) return Optional.of(needs.value());
        return Optional.of(needs.dryRun()[0]);
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "-"
                : new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(", "));
    }
}
