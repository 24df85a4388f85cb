package org.qantara.hub.door.admin;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Who works at the hub. */
public record Administrator(String name, Set<Role> roles) implements Principal {
    public Administrator {
        roles = Set.copyOf(roles);
    }

    /** Whom an identity store knows; groups that are no roles mean nothing. */
    static Administrator known(CredentialValidationResult known) {
        return new Administrator(
                known.getCallerPrincipal().getName(),
                known.getCallerGroups().stream()
                        .flatMap(group -> Role.of(group).stream())
                        .collect(Collectors.toSet()));
    }

    /**
     * The administrator of an admitted request.
     *
     * @throws Refused if it was not admitted as one
     */
    static Administrator of(Principal principal) {
        if (principal instanceof Administrator administrator) return administrator;
        throw unknown();
    }

    /** Told to somebody who is not known as one. */
    static Refused unknown() {
        return new Refused(ProblemCode.UNAUTHENTICATED, "Authorization", "administration");
    }

    @Override
    public String getName() {
        return name;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** As acts name whoever does something here. */
    Doer doer() {
        return Doer.user(name, Through.ADMIN);
    }
}
