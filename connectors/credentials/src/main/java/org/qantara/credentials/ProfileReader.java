package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads who gives a badge (Open Badges 3.0, Profile): an object, or its id alone. */
final class ProfileReader {
    private final Organisation.Draft organisation = new Organisation.Draft();

    private ProfileReader() {}

    static Optional<Organisation> read(Node node) {
        var reader = new ProfileReader();
        var alone = Fields.orText(node, reader::field);
        if (!alone.isEmpty()) reader.id(alone, "uri");
        return reader.organisation.done();
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id" -> id(field.text(), "uri");
            case "type" -> field.ignore();
            case "name" -> name(field);
            case "url" -> contact(field, ContactPoint.Kind.WEB);
            case "email" -> contact(field, ContactPoint.Kind.EMAIL);
            case "phone" -> contact(field, ContactPoint.Kind.PHONE);
            case "description" -> organisation.description = Html.text(Texts.first(field));
            case "address" -> field.fields(this::address);
            default -> {}
        }
    }

    private void id(String id, String scheme) {
        if (!id.isEmpty()) organisation.identifiers.add(ExternalId.of(scheme, id));
    }

    private void name(Node field) {
        organisation.name = Texts.first(field);
    }

    private void contact(Node field, ContactPoint.Kind kind) {
        var value = field.text();
        if (!value.isEmpty()) organisation.contacts.add(ContactPoint.of(kind, value));
    }

    private void address(Node field) {
        var address = organisation.address;
        switch (field.name()) {
            case "type" -> field.ignore();
            case "streetAddress" -> Optional.ofNullable(field.textOrNull()).ifPresent(address.lines::add);
            case "addressLocality" -> address.city = field.textOrNull();
            case "addressRegion" -> address.region = field.textOrNull();
            case "postalCode" -> address.postalCode = field.textOrNull();
            case "addressCountryCode" -> country(field);
            default -> {}
        }
    }

    private void country(Node field) {
        var text = field.text();
        var code = Countries.code(text);
        if (code != null) organisation.address.country = Term.of(CodeSystem.COUNTRY, code);
        else if (!text.isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
    }
}
