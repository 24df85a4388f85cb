package org.qantara.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person has said to one recipient having records about them for one purpose: yes, or, later, no more.
 *
 * @param id the sender's own, of this consent: the same when it is withdrawn
 * @param recipient id of the partner
 * @param categories of data they agree to
 * @param textVersion of the text the person has agreed to
 * @param language of the text, BCP 47
 * @param validUntil from when on it counts no more; none if it holds until it is withdrawn
 * @param withdrawn none while it holds
 */
public record Consent(
        String id,
        Person person,
        String purpose,
        String recipient,
        List<String> categories,
        String textVersion,
        String language,
        Instant given,
        Optional<Instant> validUntil,
        Optional<Instant> withdrawn)
        implements HubRecord {
    public Consent {
        Require.text(id, "id");
        Objects.requireNonNull(person);
        Require.text(purpose, "purpose");
        Require.text(recipient, "recipient");
        categories = Require.texts(categories);
        Require.text(textVersion, "textVersion");
        Require.text(language, "language");
        Objects.requireNonNull(given);
    }

    @Override
    public RecordType type() {
        return RecordType.CONSENT;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    @Override
    public Optional<Destination> destination() {
        return Optional.of(new Destination(recipient, purpose));
    }

    /** When the person said so: of two statements the later one counts. */
    public Instant stated() {
        return withdrawn.orElse(given);
    }
}
