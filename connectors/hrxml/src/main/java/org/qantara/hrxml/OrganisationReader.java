package org.qantara.hrxml;

import java.util.ArrayList;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Organisation;
import org.qantara.parsing.Nace;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads what employers and schools have in common: name, contact and sector. */
final class OrganisationReader {
    private OrganisationReader() {}

    /** Reads one node of an organisation; tells whether it was one. */
    static boolean read(Node node, Organisation.Draft organisation, LossReport losses) {
        switch (Dialect.name(node)) {
            case "OrganizationName" -> organisation.name = Values.text(organisation.name, node);
            case "IndustryCode" -> sector(node, organisation);
            case "OrganizationContact" ->
                node.children(child -> {
                    if (Dialect.name(child).equals("Communication")) contact(child, organisation, losses);
                });
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void contact(Node node, Organisation.Draft organisation, LossReport losses) {
        var addresses = new ArrayList<Address>();
        var path = node.path();
        CommunicationReader.read(node, losses).addTo(organisation.contacts, addresses, losses);
        for (var address : addresses) {
            if (organisation.address.isEmpty()) copy(address, organisation.address);
            else losses.add(path + "/Address", Loss.Reason.ONLY_FIRST_KEPT);
        }
    }

    private static void copy(Address address, Address.Draft to) {
        to.lines.addAll(address.lines());
        to.postalCode = address.postalCode().orElse(null);
        to.city = address.city().orElse(null);
        to.region = address.region().orElse(null);
        to.country = address.country().orElse(null);
        to.use = address.use().orElse(null);
    }

    static void copy(Organisation.Draft from, Organisation.Draft to) {
        to.name = from.name;
        if (!from.address.isEmpty()) copy(from.address.done(), to.address);
        to.contacts.addAll(from.contacts);
        to.sector = from.sector;
    }

    private static void sector(Node node, Organisation.Draft organisation) {
        if (organisation.sector != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        var label = node.attribute("name");
        var version = node.attribute("listVersionID");
        var text = node.text();
        var code = Nace.code(text);
        if (code == null && !text.isEmpty()) node.lost(Loss.Reason.UNKNOWN_CODE);
        if (Nace.saysMore(text)) node.lost(Loss.Reason.LESS_PRECISE);
        organisation.sector = code == null
                ? Values.labelled(label == null ? text : label)
                : Values.with(null, Code.of(CodeSystem.NACE, version, code), label);
    }
}
