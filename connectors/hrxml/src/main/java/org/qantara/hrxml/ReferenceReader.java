package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.CandidateDraft;
import org.qantara.model.ContactPoint;
import org.qantara.model.PersonName;
import org.qantara.model.Reference;
import org.qantara.model.Text;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code Referee}. */
final class ReferenceReader {
    private final List<PersonName> names = new ArrayList<>();
    private final List<ContactPoint> contacts = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final LossReport losses;
    private String role;
    private Text statement;

    private ReferenceReader(LossReport losses) {
        this.losses = losses;
    }

    static void read(Node node, CandidateDraft draft, LossReport losses) {
        var path = node.path();
        var reader = new ReferenceReader(losses);
        node.children(reader::read);
        if (!reader.addresses.isEmpty()) losses.add(path + "/Communication", Loss.Reason.NO_PLACE);
        if (reader.names.size() > 1) losses.add(path + "/PersonName", Loss.Reason.ONLY_FIRST_KEPT);
        reader.addTo(draft, path);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "PersonName" -> NameReader.read(node, names, losses);
            case "Communication" -> CommunicationReader.read(node, losses).addTo(contacts, addresses, losses);
            case "Comment" -> statement = Values.prose(statement, node);
            case "Role" -> role = Values.text(role, node);
            default -> {}
        }
    }

    private void addTo(CandidateDraft draft, String path) {
        if (names.isEmpty() && statement == null) {
            if (role != null || !contacts.isEmpty()) losses.add(path, Loss.Reason.NO_PLACE);
            return;
        }
        draft.references.add(new Reference(
                names.stream().findFirst(),
                Optional.ofNullable(role),
                Optional.empty(),
                contacts,
                Optional.ofNullable(statement)));
    }
}
