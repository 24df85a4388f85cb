package org.qantara.hub.registry;

import java.util.Map;
import org.qantara.spi.FormatId;

/**
 * An organisation the hub exchanges records with.
 *
 * @param names by language: {@code en}, {@code fr}, {@code ar}
 * @param format of what it receives
 */
public record Partner(PartnerId id, Map<String, String> names, FormatId format, Access access) {
    public Partner {
        names = Map.copyOf(names);
    }

    /** Whether it comes for its records itself, so that nothing is brought to it. */
    public boolean fetches() {
        return switch (access) {
            case Access.MailboxPull _ -> true;
            case Access.SoapPush _, Access.RestPush _, Access.MailboxQueue _ -> false;
        };
    }
}
