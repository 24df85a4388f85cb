package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.model.ContactPoint.Use;
import org.qantara.model.Term;
import org.qantara.spi.Loss;

/** Writes contacts and addresses, each as one {@code Communication}. */
final class CommunicationWriter {
    /** A subdivision is a code of a list; a region in words is none. */
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-?[A-Z0-9]{1,4}");

    private final Out out;

    CommunicationWriter(Out out) {
        this.out = out;
    }

    void contacts(String at, List<ContactPoint> contacts) {
        for (int i = 0; i < contacts.size(); i++) contact(Out.numbered(at, i), contacts.get(i));
    }

    void addresses(String at, List<Address> addresses) {
        for (int i = 0; i < addresses.size(); i++) address(Out.numbered(at, i), addresses.get(i));
    }

    private void contact(String at, ContactPoint contact) {
        out.begin("Communication");
        out.leaf("ChannelCode", channel(contact.kind()));
        if (contact.kind() == Kind.SOCIAL && !out.isEuropass()) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
        use(at, contact);
        value(contact);
        out.end();
    }

    void value(ContactPoint contact) {
        switch (contact.kind()) {
            case PHONE, MOBILE, FAX -> {
                var number = PhoneNumber.of(contact.value());
                out.leaf("CountryDialing", number.countryDialing());
                out.leaf("oa:DialNumber", number.number());
            }
            case EMAIL, WEB, SOCIAL, MESSAGING -> out.leaf("oa:URI", contact.value());
        }
    }

    String channel(Kind kind) {
        return switch (kind) {
            case EMAIL -> "Email";
            case PHONE -> "Telephone";
            case MOBILE -> "MobileTelephone";
            case FAX -> "Fax";
            case WEB -> "Web";
            case SOCIAL -> out.isEuropass() ? "Social Media" : "Web";
            case MESSAGING -> "InstantMessage";
        };
    }

    /** Of a network the editor has its name for the use; elsewhere a name stands in {@code OtherTitle}. */
    private void use(String at, ContactPoint contact) {
        var service = contact.service();
        if (!out.isEuropass()) {
            use(at, contact.use());
            out.lost(at + "/service", service);
            return;
        }
        boolean network = contact.kind() == Kind.SOCIAL || contact.kind() == Kind.MESSAGING;
        if (network && service.isPresent() && CommunicationReader.use(service.get()) == null) {
            out.leaf("UseCode", service);
            out.lost(at + "/use", contact.use());
        } else {
            use(at, contact.use());
            out.leaf("OtherTitle", service);
        }
    }

    private void use(String at, Optional<Use> use) {
        if (use.isEmpty()) return;
        switch (use.get()) {
            case HOME -> out.leaf("UseCode", "Personal");
            case WORK -> out.leaf("UseCode", "Business");
            case OTHER -> {
                if (out.isEuropass()) out.leaf("UseCode", "Other");
                else out.lost(at + "/use", Loss.Reason.NO_PLACE);
            }
        }
    }

    void address(String at, Address address) {
        if (!hasPlace(address)) {
            out.lost(at, address);
            return;
        }
        out.begin("Communication");
        use(at, address.use());
        out.begin("Address");
        parts(at, address);
        out.end();
        out.end();
    }

    /** A place without street or use. */
    void place(String name, String at, Address address) {
        if (!isPlace(address)) {
            out.lost(at, address);
            return;
        }
        out.begin("PreferredLocation");
        out.begin(name);
        parts(
                at,
                new Address(
                        List.of(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country(),
                        Optional.empty()));
        out.end();
        out.end();
        out.lost(at + "/lines", address.lines());
        out.lost(at + "/use", address.use());
    }

    /** What an address is made of, without its use. */
    void parts(String at, Address address) {
        for (var line : address.lines()) out.leaf("oa:AddressLine", line);
        out.leaf("oa:CityName", address.city());
        var subdivision =
                address.region().filter(region -> SUBDIVISION.matcher(region).matches());
        out.leaf("oa:CountrySubDivisionCode", subdivision);
        if (subdivision.isEmpty()) out.lost(at + "/region", address.region());
        address.country().ifPresent(country -> country("CountryCode", at + "/country", country));
        out.leaf("oa:PostalCode", address.postalCode());
    }

    /** A country by its code, its name in {@code @name}; tells whether there was a code. */
    boolean country(String name, String at, Term country) {
        var code = Codes.country(country);
        if (code.isEmpty()) {
            out.lost(at, country);
            return false;
        }
        out.coded(name, code.get().value(), country.label());
        out.lostCodesBut(at, country, List.of(code.get()));
        return true;
    }

    static boolean isPlace(Address address) {
        return address.city().isPresent()
                || address.postalCode().isPresent()
                || code(address).isPresent();
    }

    private static Optional<Code> code(Address address) {
        return address.country().flatMap(Codes::country);
    }

    /** Whether anything of it can be written. */
    static boolean hasPlace(Address address) {
        return !address.lines().isEmpty()
                || address.city().isPresent()
                || address.postalCode().isPresent()
                || address.region()
                        .filter(region -> SUBDIVISION.matcher(region).matches())
                        .isPresent()
                || code(address).isPresent();
    }
}
