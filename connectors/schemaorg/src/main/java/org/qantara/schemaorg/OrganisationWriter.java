package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Address;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.parsing.Place;

/** Writes organisations, places and ways to reach somebody. */
final class OrganisationWriter {
    private final Out out;
    private final TermWriter terms;

    OrganisationWriter(Out out) {
        this.out = out;
        this.terms = new TermWriter(out);
    }

    /** @param type {@code Organization}, or {@code Place}, which has no mail address */
    void organisation(String property, String type, Optional<Organisation> organisation, Place place) {
        if (organisation.isEmpty()) return;
        var known = organisation.get();
        boolean mail = !type.equals("Place");
        boolean located =
                known.address().isPresent() && isWritable(known.address().get());
        if (known.name().isEmpty()
                && known.identifiers().isEmpty()
                && known.description().isEmpty()
                && !located
                && known.contacts().stream().noneMatch(contact -> isWritable(contact, mail))) return;
        out.begin(property, type);
        out.text("name", known.name(), place.at("name"));
        identifiers(known.identifiers(), place.at("identifiers"));
        if (located) address(known.address().get(), place.at("address"));
        contacts(known.contacts(), mail, place.at("contacts"));
        out.prose("description", known.description(), place.at("description"));
        out.end();
    }

    private void identifiers(List<ExternalId> identifiers, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < identifiers.size(); i++) {
            var identifier = identifiers.get(i);
            writings.add(() -> identifier(identifier.scheme(), identifier.value()));
            place.item(i).whole();
        }
        out.values("identifier", writings);
    }

    /** A number with whose it is; without, the number alone. */
    void identifier(Optional<String> scheme, String value) {
        if (scheme.isEmpty()) {
            out.fixed("identifier", value);
            return;
        }
        out.begin("identifier", "PropertyValue");
        out.fixed("propertyID", scheme.get());
        out.fixed("value", value);
        out.end();
    }

    void places(String property, List<Address> addresses, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < addresses.size(); i++) {
            var address = addresses.get(i);
            var at = place.item(i);
            if (!isWritable(address)) continue;
            writings.add(() -> {
                out.begin(property, "Place");
                address(address, at);
                out.end();
            });
        }
        out.values(property, writings);
    }

    private static boolean isWritable(Address address) {
        return !address.lines().isEmpty()
                || address.postalCode().isPresent()
                || address.city().isPresent()
                || address.region().isPresent()
                || address.country().filter(TermWriter::isCountry).isPresent();
    }

    private void address(Address address, Place place) {
        out.begin("address", "PostalAddress");
        var lines = new ArrayList<Runnable>();
        for (int i = 0; i < address.lines().size(); i++) {
            var line = Optional.of(address.lines().get(i));
            var at = place.at("lines").item(i);
            lines.add(() -> out.text("streetAddress", line, at));
        }
        out.values("streetAddress", lines);
        out.text("postalCode", address.postalCode(), place.at("postalCode"));
        out.text("addressLocality", address.city(), place.at("city"));
        out.text("addressRegion", address.region(), place.at("region"));
        terms.country("addressCountry", address.country(), place.at("country"));
        out.end();
    }

    private void contacts(List<ContactPoint> contacts, boolean mail, Place place) {
        if (mail) contacts("email", contacts, Set.of(Kind.EMAIL), place);
        contacts("telephone", contacts, Set.of(Kind.PHONE, Kind.MOBILE), place);
        contacts("faxNumber", contacts, Set.of(Kind.FAX), place);
        contacts("url", contacts, Set.of(Kind.WEB), place);
    }

    private void contacts(String property, List<ContactPoint> contacts, Set<Kind> kinds, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            var at = place.item(i);
            if (kinds.contains(contact.kind()) && isWritable(contact, true))
                writings.add(() -> contact(property, contact, at));
        }
        out.values(property, writings);
    }

    private void contact(String property, ContactPoint contact, Place place) {
        out.text(property, Optional.of(contact.value()), place.at("value"));
        if (contact.kind() == Kind.MOBILE) place.at("kind").lessPrecise();
        else place.at("kind").whole();
    }

    static boolean isWritable(ContactPoint contact, boolean mail) {
        return switch (contact.kind()) {
            case EMAIL -> mail;
            case PHONE, MOBILE, FAX -> true;
            case WEB -> Out.isUri(contact.value());
            case SOCIAL, MESSAGING -> false;
        };
    }

    /** A {@code ContactPoint} for one way to reach somebody. */
    void contactPoint(String property, ContactPoint contact, Place place) {
        out.begin(property, "ContactPoint");
        contact(
                switch (contact.kind()) {
                    case EMAIL -> "email";
                    case PHONE, MOBILE -> "telephone";
                    case FAX -> "faxNumber";
                    case WEB, SOCIAL, MESSAGING -> "url";
                },
                contact,
                place);
        out.end();
    }
}
