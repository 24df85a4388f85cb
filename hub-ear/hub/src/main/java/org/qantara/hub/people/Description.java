package org.qantara.hub.people;

import java.util.UUID;
import org.qantara.hub.identity.Profile;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Person;

/**
 * What one partner says of a person.
 *
 * @param submission which said it first
 */
public record Description(UUID submission, PartnerId from, Person person) {
    Profile profile() {
        return Profile.of(person, from.value());
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Description[" + submission + "]";
    }
}
