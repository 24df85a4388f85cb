package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Provenance;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * Reads who supplied the document: its name is the provenance's generator. Often the person is named there once more;
 * such a repetition is no loss, anything else is.
 */
final class SupplierReader {
    private record Leaf(String path, String text) {}

    private final List<Leaf> leaves = new ArrayList<>();

    void read(Node supplier, Provenance.Draft provenance) {
        supplier.children(node -> {
            switch (Dialect.name(node)) {
                case "PartyName" -> provenance.generator = Values.text(provenance.generator, node);
                case "PrecedenceCode" -> node.ignore();
                case "PartyID" -> leaf(node);
                case "PersonContact" -> node.children(this::contact);
                default -> {}
            }
        });
    }

    private void contact(Node node) {
        switch (Dialect.name(node)) {
            case "PersonName", "Communication" -> node.children(this::leafOfContact);
            default -> {}
        }
    }

    private void leafOfContact(Node node) {
        switch (Dialect.name(node)) {
            case "GivenName", "FamilyName", "DialNumber", "CountryDialing", "URI" -> leaf(node);
            case "ChannelCode" -> node.ignore();
            default -> {}
        }
    }

    private void leaf(Node node) {
        var path = node.path();
        var text = node.text();
        if (!text.isEmpty()) leaves.add(new Leaf(path, text));
    }

    void reportWhatIsNoRepetition(CandidateDraft draft, LossReport losses) {
        if (leaves.isEmpty()) return;
        var known = known(draft);
        for (var leaf : leaves) if (!known.contains(leaf.text)) losses.add(leaf.path, Loss.Reason.NO_PLACE);
    }

    private static Set<String> known(CandidateDraft draft) {
        var known = new HashSet<String>();
        if (draft.provenance.generator != null) known.add(draft.provenance.generator);
        for (var name : draft.names)
            Stream.of(name.given(), name.family())
                    .flatMap(java.util.Optional::stream)
                    .forEach(known::add);
        for (var contact : draft.contacts) {
            var phone = PhoneNumber.of(contact.value());
            known.add(phone.countryDialing());
            known.add(phone.number());
        }
        return known;
    }
}
