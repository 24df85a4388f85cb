package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.INVALID_VALUE;
import static org.qantara.spi.ProblemCode.UNKNOWN_FORMAT;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Contact;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.Rule;

/** Reads a partner. */
final class PartnerReader {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final String CHANNELS = "rest-push, soap-push, mailbox-queue, mailbox-pull";

    private final List<FormatId> writable;

    PartnerReader(List<FormatId> writable) {
        this.writable = List.copyOf(writable);
    }

    Partner read(Place place) {
        var members = place.members(
                "id",
                "name",
                "institution",
                "country",
                "status",
                "contacts",
                "format",
                "channel",
                "authentication",
                "keys",
                "certificates");
        return new Partner(
                id(members.required("id")),
                members.optional("name").map(PartnerReader::names).orElse(Map.of()),
                members.optional("institution")
                        .map(it -> it.oneOf(Institution.class))
                        .orElse(Institution.OTHER),
                members.optional("country").map(PartnerReader::country),
                members.optional("status").map(it -> it.oneOf(Status.class)).orElse(Status.LIVE),
                members.items("contacts").stream().map(PartnerReader::contact).toList(),
                format(members.required("format")),
                access(members.required("channel")),
                members.items("authentication").stream()
                        .map(it -> it.oneOf(AuthenticationMethod.class))
                        .collect(Collectors.toUnmodifiableSet()),
                members.items("keys").stream().map(KeyReader::key).toList(),
                members.items("certificates").stream()
                        .map(KeyReader::certificate)
                        .toList());
    }

    static PartnerId id(Place place) {
        var text = place.text();
        if (!PartnerId.isOne(text)) throw place.isNot(Rule.PARTNER_ID);
        return new PartnerId(text);
    }

    static Map<String, String> names(Place place) {
        return place.members("en", "fr", "ar").all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> it.getValue().text()));
    }

    static String country(Place place) {
        var text = place.text();
        if (!COUNTRIES.contains(text)) throw place.isNot(Rule.COUNTRY);
        return text;
    }

    private static Contact contact(Place place) {
        var members = place.members("name", "role", "email", "phone");
        return new Contact(members.text("name"), members.text("role"), members.text("email"), members.text("phone"));
    }

    private FormatId format(Place place) {
        var text = place.text();
        return writable.stream()
                .filter(it -> it.value().equals(text))
                .findFirst()
                .orElseThrow(() -> place.wrong(
                        UNKNOWN_FORMAT,
                        writable.stream().map(FormatId::value).sorted().collect(Collectors.joining(", "))));
    }

    private static Access access(Place place) {
        var members = place.members("type", "url");
        var type = members.required("type");
        return switch (type.text()) {
            case "rest-push" -> new Access.RestPush(url(members.required("url")));
            case "soap-push" -> new Access.SoapPush(url(members.required("url")));
            case "mailbox-queue" -> new Access.MailboxQueue();
            case "mailbox-pull" -> new Access.MailboxPull();
            default -> throw type.wrong(INVALID_VALUE, CHANNELS);
        };
    }

    private static URI url(Place place) {
        try {
            var url = URI.create(place.text());
            if (url.getHost() != null
                    && url.getUserInfo() == null
                    && Set.of("http", "https").contains(url.getScheme())) return url;
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw place.isNot(Rule.ADDRESS);
    }
}
