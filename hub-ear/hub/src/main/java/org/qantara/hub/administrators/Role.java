package org.qantara.hub.administrators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who works at the hub is there for. One person may have several. */
public enum Role {
    /** Who partners and agreements are, and who else works here. */
    ADMINISTRATOR,
    /** That records arrive: partners' status, deliveries. Reads no payload. */
    OPERATOR,
    /** The people the records are about: erasures, holds, what was done with their data. */
    DATA_PROTECTION_OFFICER,
    /** Programmes, and which flows serve them. */
    PROGRAMME_OFFICER,
    /** That it works technically: reads the configuration and tries changes without making them. */
    ENGINEER;

    /** As it is written outside: {@code data-protection-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing if there is no such role. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
