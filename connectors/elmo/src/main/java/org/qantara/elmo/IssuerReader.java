package org.qantara.elmo;

import java.util.Optional;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Organisation;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads who awards. */
final class IssuerReader {
    private final Organisation.Draft organisation = new Organisation.Draft();

    private IssuerReader() {}

    /** {@code null} if nothing is said of them. */
    static Organisation read(Node node) {
        var reader = new IssuerReader();
        node.fields(reader::field, "identifier", "title");
        return reader.organisation.done().orElse(null);
    }

    private void field(Node field) {
        switch (field.name()) {
            case "country" -> organisation.address.country = country(field);
            case "identifier" -> Identified.read(field).ifPresent(organisation.identifiers::add);
            case "title" -> {
                if (organisation.name == null) organisation.name = field.textOrNull();
                else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
            }
            case "url" ->
                Optional.ofNullable(field.textOrNull())
                        .map(url -> ContactPoint.of(ContactPoint.Kind.WEB, url))
                        .ifPresent(organisation.contacts::add);
            default -> {}
        }
    }

    /** The type of a country's code is that of all country codes; {@code null} if there is no such country. */
    static Term country(Node field) {
        field.attribute("type");
        var text = field.text();
        var code = Countries.code(text);
        if (code == null && !text.isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
        return code == null ? null : Term.of(CodeSystem.COUNTRY, code);
    }
}
