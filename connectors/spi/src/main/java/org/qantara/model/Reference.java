package org.qantara.model;

import java.util.List;
import java.util.Optional;

/** Somebody who vouches for the person, and what they say. */
public record Reference(
        Optional<PersonName> name,
        Optional<String> position,
        Optional<String> organisation,
        List<ContactPoint> contacts,
        Optional<Text> statement) {
    public Reference {
        position = Require.text(position);
        organisation = Require.text(organisation);
        contacts = List.copyOf(contacts);
        if (name.isEmpty() && organisation.isEmpty() && statement.isEmpty())
            throw new IllegalArgumentException("a reference needs a name, an organisation or a statement");
    }
}
