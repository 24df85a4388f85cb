package org.qantara.hub.door.admin;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Who runs the hub. */
public record Administrator(String name, Set<Role> roles) implements Principal {
    /** The only one there is. */
    static final Administrator ADMIN = new Administrator("admin", EnumSet.allOf(Role.class));

    public Administrator {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * The administrator of an admitted request.
     *
     * @throws Refused if it was not admitted as one
     */
    static Administrator of(Principal principal) {
        if (principal instanceof Administrator administrator) return administrator;
        throw new Refused(ProblemCode.UNAUTHENTICATED, "Authorization");
    }
}
