package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Organisation;
import org.qantara.spi.Loss;

/** Writes what employers and schools have in common. */
final class OrganisationWriter {
    private final Out out;
    private final CommunicationWriter communication;

    OrganisationWriter(Out out) {
        this.out = out;
        this.communication = new CommunicationWriter(out);
    }

    void nameAndContact(String at, Optional<Organisation> organisation) {
        if (organisation.isEmpty()) return;
        var known = organisation.get();
        out.leaf("hr:OrganizationName", known.name());
        if (known.address().isPresent() || !known.contacts().isEmpty()) {
            out.begin("OrganizationContact");
            known.address().ifPresent(address -> communication.address(at + "/address", address));
            communication.contacts(at + "/contacts", known.contacts());
            out.end();
        }
        out.lost(at + "/description", known.description());
        out.lost(at + "/identifiers", known.identifiers());
    }

    void sector(String at, Optional<Organisation> organisation) {
        if (organisation.isEmpty() || organisation.get().sector().isEmpty()) return;
        var sector = organisation.get().sector().get();
        var code = Codes.nace(sector);
        if (code.isEmpty()) {
            out.lost(at + "/sector", sector);
            return;
        }
        out.begin("hr:IndustryCode");
        out.attribute("name", sector.label().orElse(null));
        out.attribute("listVersionID", code.flatMap(Code::version).orElse(null));
        out.text(Codes.euresNace(code.get().value()));
        out.end();
        out.lostCodesBut(at + "/sector", sector, List.of(code.get()));
    }

    /** Reports an organisation of which only the name could be told, in words beside something else. */
    void lostButName(String at, Organisation organisation) {
        if (organisation.name().isPresent()) out.lost(at + "/name", Loss.Reason.LESS_PRECISE);
        out.lost(at + "/address", organisation.address());
        out.lost(at + "/contacts", organisation.contacts());
        out.lost(at + "/sector", organisation.sector());
        out.lost(at + "/description", organisation.description());
        out.lost(at + "/identifiers", organisation.identifiers());
    }
}
