package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A way to reach a person or an organisation.
 *
 * @param value the number, address or handle as written
 * @param service which network or site, in the document's words: {@code skype}, {@code LinkedIn}, {@code blog}
 */
public record ContactPoint(Kind kind, String value, Optional<Use> use, Optional<String> service) {
    public enum Kind {
        EMAIL,
        PHONE,
        MOBILE,
        FAX,
        WEB,
        SOCIAL,
        MESSAGING
    }

    public enum Use {
        HOME,
        WORK,
        OTHER
    }

    public ContactPoint {
        Objects.requireNonNull(kind);
        Require.text(value, "value");
        service = Require.text(service);
    }

    public static ContactPoint of(Kind kind, String value) {
        return new ContactPoint(kind, value, Optional.empty(), Optional.empty());
    }
}
