package org.qantara.hub.door.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Lets on to a resource method who has a role that may use it. */
final class RightsFilter implements ContainerRequestFilter {
    private final Needs needs;

    /** @param needs null for a method that declares nothing, which is nobody's */
    RightsFilter(Needs needs) {
        this.needs = needs;
    }

    /** @throws Refused if the caller is not known, or has no such role */
    @Override
    public void filter(ContainerRequestContext request) {
        var caller = request.getSecurityContext();
        Administrator.of(caller.getUserPrincipal());
        var roles = roles(request.getUriInfo().getQueryParameters().getFirst("dryRun"));
        if (roles.stream().noneMatch(role -> caller.isUserInRole(role.word())))
            throw new Refused(ProblemCode.ROLE_MISSING, "Authorization", words(roles));
    }

    private Set<Role> roles(String dryRun) {
        if (needs == null) return Set.of();
        if (needs.dryRun().length == 0 || !Asked.isDryRun(dryRun))
            return needs.value().roles();
        return Arrays.stream(needs.dryRun())
                .flatMap(right -> right.roles().stream())
                .collect(Collectors.toSet());
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "-"
                : new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(", "));
    }
}
