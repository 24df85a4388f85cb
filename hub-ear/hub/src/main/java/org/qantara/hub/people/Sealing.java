package org.qantara.hub.people;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.subject.SubjectKey;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Person;

/** How what is said of a person stands in the database: as a record of nothing else, sealed for its row. */
record Sealing(CanonicalForm form) {
    private static final byte HERE = 16;

    byte[] plain(Person person) {
        var alone = new CandidateDraft(CanonicalForm.FORMAT);
        alone.identifiers.addAll(person.identifiers());
        alone.names.addAll(person.names());
        alone.birthDate = person.birthDate().orElse(null);
        person.birthPlace().flatMap(it -> it.city()).ifPresent(town -> alone.birthPlace.city = town);
        alone.gender = person.gender().orElse(null);
        return form.write(alone.done());
    }

    byte[] seal(byte[] plain, SubjectKey key, UUID row) {
        return key.seal(plain, place(row), 0);
    }

    Optional<Person> open(byte[] sealed, SubjectKey key, UUID row) {
        return form.read(opened(sealed, key, row)).about();
    }

    /** In canonical form. */
    static byte[] opened(byte[] sealed, SubjectKey key, UUID row) {
        return key.open(sealed, place(row), 0);
    }

    private static byte[] place(UUID row) {
        return ByteBuffer.allocate(2 * Long.BYTES + 1)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(HERE)
                .array();
    }
}
