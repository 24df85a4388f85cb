package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.parsing.Node;

/** Reads an organisation (ELM: Organisation). */
final class OrganisationReader {
    private static final String WITHIN_THE_DOCUMENT = "urn:epass:";
    private static final String MAIL = "mailto:";

    private final Organisation.Draft organisation = new Organisation.Draft();

    private OrganisationReader() {}

    static Optional<Organisation> read(Node node) {
        var reader = new OrganisationReader();
        var alone = Fields.orText(node, reader::field);
        if (!alone.isEmpty()) reader.id(alone);
        return reader.organisation.done();
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id" -> id(field.text());
            case "type" -> field.ignore();
            case "legalName" -> organisation.name = Texts.first(field);
            case "registration", "identifier", "eIDASIdentifier", "vatIdentifier", "taxIdentifier" ->
                Identifiers.external(field, field.name()).ifPresent(organisation.identifiers::add);
            case "homepage" -> Fields.only(field, "contentURL", this::web);
            case "location" -> Fields.only(field, "address", this::address);
            case "contactPoint" -> Fields.only(field, "emailAddress", email -> Fields.only(email, "id", this::mail));
            default -> {}
        }
    }

    private void id(String id) {
        if (!id.isEmpty() && !id.startsWith(WITHIN_THE_DOCUMENT))
            organisation.identifiers.add(ExternalId.of("uri", id));
    }

    private void address(Node node) {
        node.fields(field -> {
            switch (field.name()) {
                case "countryCode" -> organisation.address.country = Concepts.country(field);
                case "postCode" -> organisation.address.postalCode = Texts.first(field);
                case "postName" -> organisation.address.city = Texts.first(field);
                case "fullAddress" -> Fields.only(field, "noteLiteral", this::line);
                case "id", "type" -> field.ignore();
                default -> {}
            }
        });
    }

    private void line(Node field) {
        var line = Texts.first(field);
        if (line != null) organisation.address.lines.add(line);
    }

    private void web(Node field) {
        contact(ContactPoint.Kind.WEB, field.text());
    }

    private void mail(Node field) {
        var address = field.text();
        contact(ContactPoint.Kind.EMAIL, address.startsWith(MAIL) ? address.substring(MAIL.length()) : address);
    }

    private void contact(ContactPoint.Kind kind, String value) {
        if (!value.isEmpty()) organisation.contacts.add(ContactPoint.of(kind, value));
    }
}
