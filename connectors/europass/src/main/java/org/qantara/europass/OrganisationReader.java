package org.qantara.europass;

import org.qantara.model.ContactPoint;
import org.qantara.model.Organisation;
import org.qantara.parsing.Node;

/** Reads an employer or a school. */
final class OrganisationReader {
    private final Organisation.Draft organisation;
    private final Values values;

    OrganisationReader(Organisation.Draft organisation, Values values) {
        this.organisation = organisation;
        this.values = values;
    }

    void read(Node node) {
        node.fields(this::field, "Website");
    }

    private void field(Node field) {
        switch (field.name()) {
            case "Name" -> organisation.name = field.textOrNull();
            case "ContactInfo" -> read(field);
            case "Address" -> values.address(field, organisation.address);
            case "Website" -> ContactReader.add(field, ContactPoint.Kind.WEB, organisation.contacts, values);
            case "Sector" -> organisation.sector = values.sector(field);
            default -> {}
        }
    }
}
