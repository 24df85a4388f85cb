package org.qantara.hub.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.spi.FormatId;

/**
 * An organisation the hub exchanges records with.
 *
 * @param names by language: {@code en}, {@code fr}, {@code ar}
 * @param country ISO 3166-1 alpha-2
 * @param format of what it receives
 * @param authentication how it may show who it is; none given means any way there is
 */
public record Partner(
        PartnerId id,
        Map<String, String> names,
        Institution institution,
        Optional<String> country,
        Status status,
        List<Contact> contacts,
        FormatId format,
        Access access,
        Set<AuthenticationMethod> authentication,
        List<PartnerKey> keys,
        List<PartnerCertificate> certificates) {
    public Partner {
        names = Map.copyOf(names);
        contacts = List.copyOf(contacts);
        authentication = Set.copyOf(authentication);
        keys = List.copyOf(keys);
        certificates = List.copyOf(certificates);
    }

    /** A live partner of which nothing more is known. */
    public Partner(PartnerId id, Map<String, String> names, FormatId format, Access access) {
        this(
                id,
                names,
                Institution.OTHER,
                Optional.empty(),
                Status.LIVE,
                List.of(),
                format,
                access,
                Set.of(),
                List.of(),
                List.of());
    }

    /** The same in another status. */
    public Partner with(Status other) {
        return new Partner(
                id, names, institution, country, other, contacts, format, access, authentication, keys, certificates);
    }

    /** Whether it has a mailbox, and so gives its verdicts by itself and not by answering the hub's call. */
    public boolean hasMailbox() {
        return switch (access) {
            case Access.MailboxPull _, Access.MailboxQueue _ -> true;
            case Access.SoapPush _, Access.RestPush _ -> false;
        };
    }

    /** Whether its mailbox is a queue on the broker. */
    public boolean hasQueue() {
        return access instanceof Access.MailboxQueue;
    }

    /** Whether it comes for its records itself, so that nothing is brought to it. */
    public boolean fetches() {
        return switch (access) {
            case Access.MailboxPull _ -> true;
            case Access.SoapPush _, Access.RestPush _, Access.MailboxQueue _ -> false;
        };
    }

    /** Whether it may show who it is in this way. */
    public boolean mayUse(AuthenticationMethod method) {
        return authentication.isEmpty() || authentication.contains(method);
    }
}
