package org.qantara.ewp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.AgreementPartner;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.Identifier;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.MobilityAgreement;
import org.qantara.model.MobilityCondition;
import org.qantara.model.Nomination;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.model.Text;

/** Records that have what Erasmus Without Paper demands: with every field of the model, and with no more than that. */
final class Records {
    private static final String SENDER = "univ-tissa.example.ma";
    private static final String RECEIVER = "hochschule-elbtal.example.de";

    private Records() {}

    static Nomination fullestNomination() {
        var filled = (Nomination) org.qantara.tck.Records.fullest(RecordType.NOMINATION);
        var draft = sparse();
        draft.person.identifiers.addAll(filled.person().identifiers());
        draft.person.names.clear();
        draft.person.names.addAll(filled.person().names());
        draft.person.birthDate = filled.person().birthDate().orElseThrow();
        draft.person.gender = filled.person().gender().orElseThrow();
        draft.person.nationalities.addAll(filled.person().nationalities());
        draft.person.residence = filled.person().residence().orElseThrow();
        draft.contacts.addAll(filled.contacts());
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.EMAIL, "f.benjelloun@univ-tissa.example.ma"));
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.EMAIL, "fatima@example.ma"));
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.PHONE, "+212661000411"));
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.MOBILE, "06 61 00 04 12"));
        draft.programme = filled.programme().orElseThrow();
        draft.corridor = filled.corridor().orElseThrow();
        draft.quota = filled.quota().orElseThrow();
        draft.agreement = new Ref(Optional.of(RECEIVER), "de-4402", Optional.of("اتفاق التنقل"));
        draft.sending = withId(filled.sending().orElseThrow(), SENDER);
        draft.occupation = filled.occupation().orElseThrow();
        draft.decision = filled.decision().orElseThrow();
        draft.plannedDeparture = PartialDate.of(2027, 3, 28);
        draft.actualArrival = filled.actualArrival().orElseThrow();
        draft.actualDeparture = filled.actualDeparture().orElseThrow();
        draft.remarks = filled.remarks().orElseThrow();
        draft.provenance.documentId = "n-7";
        return draft.done();
    }

    static Nomination sparsestNomination() {
        return sparse().done();
    }

    private static Nomination.Draft sparse() {
        var draft = new Nomination.Draft("qantara-json");
        draft.id = "om-2026-0118";
        draft.person.names.add(PersonName.of("Salma", "Idrissi"));
        draft.person.identifiers.add(new Identifier(
                Identifier.Kind.OTHER,
                "urn:schac:personalUniqueCode:int:esi:univ-tissa.example.ma:7733191",
                Optional.of("global-id"),
                Optional.empty(),
                Period.UNKNOWN));
        draft.sending = known(SENDER);
        draft.receiving = known(RECEIVER);
        draft.mobility = new Term(
                List.of(
                        Code.of("ewp-activity-type", "student-studies"),
                        Code.of("ewp-activity-attributes", "long-term")),
                Optional.empty());
        draft.status = Nomination.Status.NOMINATION;
        draft.plannedArrival = PartialDate.of(2026, 10, 5);
        return draft;
    }

    static MobilityAgreement fullestAgreement() {
        var filled = (MobilityAgreement) org.qantara.tck.Records.fullest(RecordType.MOBILITY_AGREEMENT);
        var draft = sparseAgreement();
        draft.partners.clear();
        var first = filled.partners().getFirst();
        var name = withId(first.organisation().orElseThrow(), SENDER);
        draft.partners.add(new AgreementPartner(
                Optional.of(name), first.reference(), first.signedBy(), Optional.of(PartialDate.of(2026, 2, 16))));
        draft.partners.add(new AgreementPartner(
                Optional.of(known(RECEIVER)),
                Optional.of("de-4402"),
                Optional.of("Internationales Büro"),
                Optional.of(PartialDate.of(2026, 3))));
        draft.programme = filled.programme().orElseThrow();
        draft.period = filled.period();
        draft.remarks = filled.remarks().orElseThrow();
        draft.conditions.add(fullestCondition("student-studies"));
        draft.conditions.add(fullestCondition("staff-training"));
        return draft.done();
    }

    private static MobilityCondition fullestCondition(String mobility) {
        var draft = condition(mobility);
        draft.sending = new Ref(Optional.of("schac"), SENDER, Optional.of("جامعة تيسة"));
        draft.period = Period.of(PartialDate.of(2026, 9), PartialDate.of(2031, 6, 30), false);
        draft.months = new BigDecimal("110.5");
        draft.blended = true;
        draft.fields.add(Term.of(CodeSystem.ISCED_FIELD, "0713", "الكهرباء والطاقة"));
        draft.fields.add(Term.of(CodeSystem.ISCED_FIELD, "071"));
        draft.levels.add(Term.of(CodeSystem.EQF, "6"));
        draft.levels.add(Term.labelled("Master"));
        draft.languages.add(new LanguageRequirement(
                Term.of(CodeSystem.LANGUAGE, "de", "الألمانية"), Optional.of(Cefr.B2), Optional.of("telc")));
        draft.languages.add(new LanguageRequirement(Term.labelled("الدارجة"), Optional.of(Cefr.A1), Optional.empty()));
        draft.remarks = new Text("يشمل الاتفاق السكن", Text.Format.PLAIN, Optional.of("ar"));
        return draft.done();
    }

    static MobilityAgreement sparsestAgreement() {
        return sparseAgreement().done();
    }

    private static MobilityAgreement.Draft sparseAgreement() {
        var draft = new MobilityAgreement.Draft("qantara-json");
        draft.id = "iia-881";
        draft.partners.add(side(SENDER));
        draft.partners.add(side(RECEIVER));
        draft.inEffect = true;
        draft.hash = "3f1d5c0a9be2774486d1f0c25a83e79b60c4d2f18e7a93b5014c6d8e2fa97b10";
        draft.conditions.add(condition("student-traineeship").done());
        return draft;
    }

    private static MobilityCondition.Draft condition(String mobility) {
        var draft = new MobilityCondition.Draft();
        draft.mobility = Term.of("ewp-mobility", mobility);
        draft.sending = Ref.of("schac", SENDER);
        draft.receiving = Ref.of("schac", RECEIVER);
        draft.perYear = 4;
        draft.period = Period.of(PartialDate.of(2026), PartialDate.of(2028), false);
        draft.blended = false;
        return draft;
    }

    private static AgreementPartner side(String hei) {
        return new AgreementPartner(Optional.of(known(hei)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Organisation known(String hei) {
        var draft = new Organisation.Draft();
        draft.identifiers.add(ExternalId.of("schac", hei));
        draft.identifiers.add(ExternalId.of("ounit-id", "FST-12"));
        return draft.done().orElseThrow();
    }

    private static Organisation withId(Organisation filled, String hei) {
        var identifiers = new ArrayList<>(known(hei).identifiers());
        identifiers.addAll(filled.identifiers());
        return new Organisation(
                identifiers, filled.name(), filled.address(), filled.contacts(), filled.sector(), filled.description());
    }
}
