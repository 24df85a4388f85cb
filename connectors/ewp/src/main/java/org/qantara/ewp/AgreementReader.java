package org.qantara.ewp;

import java.util.Optional;
import org.qantara.model.AgreementPartner;
import org.qantara.model.MobilityAgreement;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads an agreement (iias: iia). */
final class AgreementReader {
    private static final String AT = "/" + Api.IIAS.root() + "/iia";

    private final MobilityAgreement.Draft draft =
            new MobilityAgreement.Draft(Api.IIAS.id().value());
    private boolean met;

    private AgreementReader() {}

    /** @throws Refusal if it is another document, or one of none or several agreements */
    static MobilityAgreement read(Node document, LossReport losses) {
        var reader = new AgreementReader();
        reader.draft.provenance.version = Api.IIAS.version(document);
        document.children(node -> reader.agreement(node, losses));
        if (reader.draft.id == null) throw Refusal.missing(AT + "/partner/iia-id");
        return reader.draft.done();
    }

    private void agreement(Node node, LossReport losses) {
        if (!node.name().equals("iia")) return;
        Api.requireOne(node, met);
        met = true;
        node.fields(field -> field(field, losses), "partner");
    }

    private void field(Node field, LossReport losses) {
        switch (field.name()) {
            case "partner" -> partner(field);
            case "in-effect" -> draft.inEffect = Flag.read(field);
            case "cooperation-conditions" -> field.children(spec -> condition(spec, losses));
            case "iia-hash" -> draft.hash = field.textOrNull();
            default -> {}
        }
    }

    private void condition(Node spec, LossReport losses) {
        MobilityKind.ofElement(spec.name())
                .ifPresent(kind -> draft.conditions.add(new ConditionReader(kind, losses).read(spec)));
    }

    /** The first is the side that tells of the agreement, so that its id is the agreement's. */
    private void partner(Node node) {
        boolean first = node.number() == 1;
        var side = new Side();
        node.fields(
                field -> {
                    if (Hei.read(field, side.organisation)) return;
                    switch (field.name()) {
                        case "iia-id" -> {
                            if (first) draft.id = field.textOrNull();
                            else side.reference = field.textOrNull();
                        }
                        case "iia-code" -> {
                            if (first) side.reference = field.textOrNull();
                        }
                        case "signing-contact" -> field.fields(side::signer, "contact-name");
                        case "signing-date" -> side.signed = Dates.read(field);
                        default -> {}
                    }
                },
                "contact");
        side.done().ifPresent(draft.partners::add);
    }

    private static final class Side {
        private final Organisation.Draft organisation = new Organisation.Draft();
        private String reference;
        private String signedBy;
        private PartialDate signed;

        private void signer(Node field) {
            if (!field.name().equals("contact-name")) return;
            if (signedBy == null) signedBy = field.textOrNull();
            else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }

        private Optional<AgreementPartner> done() {
            var who = organisation.done();
            if (who.isEmpty() && reference == null) throw Refusal.missing(AT + "/partner/hei-id");
            return Optional.of(new AgreementPartner(
                    who, Optional.ofNullable(reference), Optional.ofNullable(signedBy), Optional.ofNullable(signed)));
        }
    }
}
