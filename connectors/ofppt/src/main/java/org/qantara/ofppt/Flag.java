package org.qantara.ofppt;

import java.util.Locale;
import java.util.Optional;

/** Yes or no, as exports write it. */
final class Flag {
    private Flag() {}

    static Optional<Boolean> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "o", "oui", "vrai", "true", "-1" -> Optional.of(true);
            case "0", "n", "non", "faux", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
