package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An employer, school or other body.
 *
 * @param identifiers numbers it is registered under
 */
public record Organisation(
        List<ExternalId> identifiers,
        Optional<String> name,
        Optional<Address> address,
        List<ContactPoint> contacts,
        Optional<Term> sector,
        Optional<Text> description) {
    public Organisation {
        identifiers = List.copyOf(identifiers);
        name = Require.text(name);
        contacts = List.copyOf(contacts);
    }

    public static Organisation named(String name) {
        return new Organisation(
                List.of(), Optional.of(name), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** What a reader has gathered of an organisation so far; {@code null} is not given. */
    public static final class Draft {
        public final List<ExternalId> identifiers = new ArrayList<>();
        public String name;
        public final Address.Draft address = new Address.Draft();
        public final List<ContactPoint> contacts = new ArrayList<>();
        public Term sector;
        public Text description;

        public boolean isEmpty() {
            return identifiers.isEmpty()
                    && name == null
                    && address.isEmpty()
                    && contacts.isEmpty()
                    && sector == null
                    && description == null;
        }

        public Optional<Organisation> done() {
            if (isEmpty()) return Optional.empty();
            return Optional.of(new Organisation(
                    identifiers,
                    Optional.ofNullable(name),
                    address.isEmpty() ? Optional.empty() : Optional.of(address.done()),
                    contacts,
                    Optional.ofNullable(sector),
                    Optional.ofNullable(description)));
        }
    }
}
