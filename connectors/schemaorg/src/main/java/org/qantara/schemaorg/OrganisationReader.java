package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;

/** Reads {@code Organization} and {@code Place}: who and where, or a name alone. */
final class OrganisationReader {
    private static final List<String> NUMBERS = List.of("taxID", "vatID", "leiCode", "duns");

    private final Values values;

    OrganisationReader(Values values) {
        this.values = values;
    }

    Organisation.Draft read(Thing of, String property) {
        return switch (values.one(of, property)) {
            case null -> new Organisation.Draft();
            case Literal literal -> named(literal.take());
            case Thing thing -> read(thing);
        };
    }

    private static Organisation.Draft named(String name) {
        var organisation = new Organisation.Draft();
        organisation.name = name;
        return organisation;
    }

    private Organisation.Draft read(Thing thing) {
        var organisation = new Organisation.Draft();
        organisation.name = values.text(thing, "name");
        identifiers(thing, organisation.identifiers);
        address(thing, organisation.address);
        contacts(thing, organisation.contacts);
        organisation.description = values.oneProse(thing, "description");
        return organisation;
    }

    private void identifiers(Thing thing, List<ExternalId> into) {
        for (var value : values.all(thing, "identifier"))
            switch (value) {
                case Literal literal -> into.add(new ExternalId(Optional.empty(), literal.take()));
                case Thing given -> {
                    var number = identifier(given);
                    if (number != null) into.add(number);
                }
            }
        for (var scheme : NUMBERS)
            for (var number : values.allTexts(thing, scheme)) into.add(ExternalId.of(scheme, number));
    }

    /** A {@code PropertyValue}: a number and whose it is; {@code null} if there is no number. */
    ExternalId identifier(Thing given) {
        var value = values.literal(given, "value");
        if (value == null) return null;
        var scheme = values.literal(given, "propertyID");
        if (scheme == null) scheme = values.literal(given, "name");
        return new ExternalId(Optional.ofNullable(scheme == null ? null : scheme.take()), value.take());
    }

    /** The address of whoever has one: parts of it, or a line. */
    void address(Thing thing, Address.Draft into) {
        switch (values.one(thing, "address")) {
            case null -> {}
            case Literal literal -> into.lines.add(literal.take());
            case Thing parts -> {
                into.lines.addAll(values.allTexts(parts, "streetAddress"));
                into.postalCode = values.text(parts, "postalCode");
                into.city = values.text(parts, "addressLocality");
                into.region = values.text(parts, "addressRegion");
                into.country = new Terms(values).country(parts, "addressCountry");
            }
        }
    }

    void contacts(Thing thing, List<ContactPoint> into) {
        contacts(thing, "email", Kind.EMAIL, into);
        contacts(thing, "telephone", Kind.PHONE, into);
        contacts(thing, "faxNumber", Kind.FAX, into);
        contacts(thing, "url", Kind.WEB, into);
    }

    private void contacts(Thing thing, String property, Kind kind, List<ContactPoint> into) {
        for (var value : values.allTexts(thing, property)) into.add(ContactPoint.of(kind, value));
    }

    /** Places with their addresses; one with nothing but a name is a line. */
    List<Address> places(Thing of, String property) {
        var places = new ArrayList<Address>();
        for (var value : values.all(of, property)) {
            var address = new Address.Draft();
            switch (value) {
                case Literal literal -> address.lines.add(literal.take());
                case Thing place -> {
                    address(place, address);
                    if (address.isEmpty()) address.lines.addAll(values.allTexts(place, "name"));
                }
            }
            if (!address.isEmpty()) places.add(address.done());
        }
        return places;
    }
}
