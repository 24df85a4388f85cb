package org.qantara.elmo;

import java.util.Optional;
import org.qantara.model.ContactPoint;
import org.qantara.model.Organisation;
import org.qantara.parsing.Place;

/** Writes who awards. */
final class IssuerWriter {
    private IssuerWriter() {}

    static void write(Organisation issuer, Out out, Place said) {
        if (issuer.identifiers().isEmpty()) throw Out.notWritable("/awardingBody/identifiers");
        if (issuer.name().isEmpty()) throw Out.notWritable("/awardingBody/name");
        out.begin("issuer");
        issuer.address()
                .flatMap(address -> address.country())
                .ifPresent(country ->
                        out.country("country", country, said.at("address").at("country")));
        for (int i = 0; i < issuer.identifiers().size(); i++) {
            var id = issuer.identifiers().get(i);
            out.with("identifier", "type", id.scheme().orElse(Identified.OTHER), id.value());
            said.at("identifiers").item(i).whole();
        }
        out.text("title", issuer.name(), said.at("name"));
        out.demanded("url", url(issuer, said).orElse(""));
        out.end();
    }

    private static Optional<String> url(Organisation issuer, Place said) {
        for (int i = 0; i < issuer.contacts().size(); i++) {
            var contact = issuer.contacts().get(i);
            if (contact.kind() != ContactPoint.Kind.WEB) continue;
            said.at("contacts").item(i).at("value").whole();
            said.at("contacts").item(i).at("kind").whole();
            return Optional.of(contact.value());
        }
        return Optional.empty();
    }
}
