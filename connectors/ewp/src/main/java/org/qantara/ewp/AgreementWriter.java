package org.qantara.ewp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.AgreementPartner;
import org.qantara.model.Code;
import org.qantara.model.MobilityAgreement;
import org.qantara.model.MobilityCondition;
import org.qantara.model.Term;
import org.qantara.parsing.Place;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Writes an agreement in the order of iias 7. */
final class AgreementWriter {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SIDES = 2;

    private final MobilityAgreement agreement;
    private final Out out = new Out(Api.IIAS);
    private final Place said = Place.ofRecord();

    AgreementWriter(MobilityAgreement agreement) {
        this.agreement = agreement;
    }

    /** @throws Refusal if the agreement lacks what the standard demands */
    Translation<Payload> write() {
        demand();
        out.begin("iia");
        for (int i = 0; i < SIDES; i++)
            partner(agreement.partners().get(i), i, said.at("partners").item(i));
        out.text("in-effect", agreement.inEffect().map(String::valueOf), said.at("inEffect"));
        out.begin("cooperation-conditions");
        for (var kind : MobilityKind.values()) conditions(kind);
        out.end();
        out.text("iia-hash", agreement.hash(), said.at("hash"));
        out.end();
        return out.done(agreement, said);
    }

    private void demand() {
        if (!Hei.isIdentifier(agreement.id())) throw Api.notWritable("/id");
        if (agreement.partners().size() != SIDES) throw Api.notWritable("/partners");
        for (var partner : agreement.partners())
            if (Hei.id(partner.organisation()).isEmpty()) throw Api.notWritable("/partners/organisation/identifiers");
        if (agreement.inEffect().isEmpty()) throw Api.notWritable("/inEffect");
        if (agreement.hash().filter(hash -> SHA_256.matcher(hash).matches()).isEmpty()) throw Api.notWritable("/hash");
    }

    /** The reference of the first side, whose id is the agreement's, is its code; that of the other is its id. */
    private void partner(AgreementPartner partner, int index, Place place) {
        out.begin("partner");
        Hei.write(partner.organisation().orElseThrow(), out, place.at("organisation"));
        if (index == 0) {
            out.text("iia-id", Optional.of(agreement.id()), said.at("id"));
            out.text("iia-code", partner.reference(), place.at("reference"));
        } else out.text("iia-id", partner.reference().filter(Hei::isIdentifier), place.at("reference"));
        partner.signedBy().ifPresent(signer -> {
            out.begin("signing-contact");
            out.text("c:contact-name", Optional.of(signer), place.at("signedBy"));
            out.end();
        });
        out.day("signing-date", partner.signed(), place.at("signed"));
        out.end();
    }

    private void conditions(MobilityKind kind) {
        var conditions = agreement.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            var coded = MobilityKind.of(codes(conditions.get(i)))
                    .orElseThrow(() -> Api.notWritable("/conditions/mobility"));
            if (coded.kind() == kind)
                new ConditionWriter(
                                conditions.get(i),
                                coded,
                                out,
                                said.at("conditions").item(i))
                        .write();
        }
    }

    private static List<Code> codes(MobilityCondition condition) {
        return condition.mobility().map(Term::codes).orElse(List.of());
    }
}
