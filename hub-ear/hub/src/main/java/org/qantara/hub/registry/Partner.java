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

    /** Whether it has a mailbox, and so gives its verdicts by itself and not by answering the hub's call. */
    public boolean hasMailbox() {
        return switch (access) {
            case Access.MailboxPull _, Access.MailboxQueue _ -> true;
            case Access.SoapPush _, Access.RestPush _ -> false;
        };
    }

    /** Whether it comes for its records itself, so that nothing is brought to it. */
    public boolean fetches() {
        return switch (access) {
            case Access.MailboxPull _ -> true;
            case Access.SoapPush _, Access.RestPush _, Access.MailboxQueue _ -> false;
        };
    }
}
