package org.qantara.hrxml;

import java.util.Optional;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.parsing.Node;
import org.qantara.spi.LossReport;

/** Reads a {@code PositionOrganization}: who offers the work. */
final class EmployerReader {
    private final Organisation.Draft employer = new Organisation.Draft();
    private final LossReport losses;

    EmployerReader(LossReport losses) {
        this.losses = losses;
    }

    void read(Node organisation) {
        organisation.children(node -> {
            switch (Dialect.name(node)) {
                case "OrganizationIdentifiers" -> node.children(this::identifier);
                case "Description" -> employer.description = Values.prose(employer.description, node);
                default -> OrganisationReader.read(node, employer, losses);
            }
        });
    }

    private void identifier(Node node) {
        switch (Dialect.name(node)) {
            case "OrganizationName" -> employer.name = Values.text(employer.name, node);
            case "OrganizationLegalID", "OrganizationID" -> {
                var scheme = scheme(node);
                var value = node.text();
                if (!value.isEmpty()) employer.identifiers.add(new ExternalId(scheme, value));
            }
            default -> {}
        }
    }

    /** Whose numbering it is: the most telling attribute that is there; the others stay unread. */
    private static Optional<String> scheme(Node node) {
        var agency = node.attribute("schemeAgencyID");
        if (agency != null) return Optional.of(agency);
        var name = node.attribute("schemeName");
        return Optional.ofNullable(name == null ? node.attribute("schemeID") : name);
    }

    /** {@code null} if nothing was said of it. */
    Organisation done() {
        return employer.done().orElse(null);
    }
}
