package org.qantara.hub.registry;

import java.util.Optional;

/** Someone at a partner to turn to. */
public record Contact(Optional<String> name, Optional<String> role, Optional<String> email, Optional<String> phone) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "a contact";
    }
}
