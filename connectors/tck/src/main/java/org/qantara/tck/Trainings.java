package org.qantara.tck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.Money;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Provenance;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.model.StudyMode;
import org.qantara.model.Term;
import org.qantara.model.Territory;
import org.qantara.model.Track;

/** Invented training: a track and a session of it, with every field of the model filled. */
public final class Trainings {
    private Trainings() {}

    public static Track track() {
        var draft = new Track.Draft("schema-org");
        draft.id = "GE_ELB_TS";
        draft.codes.add(Code.of("carte-de-formation", "2026", "ELB-14"));
        draft.codes.add(Code.of("ancien-catalogue", "0471"));
        draft.titles.add(Candidates.words("fr", "Électricité de bâtiment"));
        draft.titles.add(Candidates.words("ar", "كهرباء البناء"));
        draft.descriptions.add(Candidates.html("Installer et dépanner"));
        draft.descriptions.add(Candidates.plain("ar", "التركيب والإصلاح"));
        draft.provider = provider("مركز تامسنا للتكوين");
        draft.sector = Term.of(CodeSystem.NACE, "F", "Construction");
        draft.field = new Term(
                List.of(Code.of(CodeSystem.ISCED_FIELD, "2013", "0713")), Optional.of("Électricité et énergie"));
        draft.level = Term.of(CodeSystem.EQF, "5", "Technicien spécialisé");
        draft.credential = Term.of("ofppt-diploma", "TS", "Diplôme de technicien spécialisé");
        draft.entryRequirements.add(Candidates.plain("fr", "Baccalauréat"));
        draft.entryRequirements.add(Candidates.plain("ar", "شهادة البكالوريا"));
        draft.modes.add(StudyMode.DAY);
        draft.modes.add(StudyMode.DISTANCE);
        draft.duration = "P2Y";
        draft.credits = "120 ECTS";
        draft.occupations.add(Candidates.occupation(
                "7411", "http://data.europa.eu/esco/occupation/f3a1c0de", "Électriciens du bâtiment"));
        draft.occupations.add(Term.labelled("monteuse"));
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "fr", "français"));
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "ar", "العربية"));
        draft.url = "https://formation.example/GE_ELB_TS";
        draft.validity = Period.of(PartialDate.of(2026, 9, 1), PartialDate.of(2028, 8, 31), true);
        describe(draft.provenance);
        return draft.done();
    }

    public static Session session() {
        var draft = new Session.Draft("schema-org");
        draft.id = "2026-TAM-ELB-1";
        draft.track = new Ref(Optional.of("ofppt"), "GE_ELB_TS", Optional.of("كهرباء البناء"));
        draft.titles.add(Candidates.words("fr", "Rentrée de septembre"));
        draft.titles.add(Candidates.words("ar", "دورة شتنبر"));
        draft.provider = provider("مركز الغرب للتكوين");
        draft.site = provider("Centre de Tamesna");
        draft.territory = new Territory(
                Candidates.country("MA", "Maroc"),
                Optional.of(Term.of("ma-region", "04", "Rabat-Salé-Kénitra")),
                Optional.of(Term.of("ma-province", "501", "Skhirate-Témara")),
                Optional.of(Term.labelled("وكالة تامسنا")));
        draft.period = Period.of(PartialDate.of(2026, 9, 21), PartialDate.of(2028, 6, 30), true);
        draft.modes.add(StudyMode.DAY);
        draft.modes.add(StudyMode.BLENDED);
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "fr", "français"));
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "ar", "العربية"));
        draft.capacity = 24;
        draft.seatsLeft = 3;
        draft.applicationDeadline = PartialDate.of(2026, 9, 15);
        draft.status = Session.Status.CANCELLED;
        draft.price = new Money(new BigDecimal("1200.00"), "MAD");
        draft.url = "https://formation.example/2026-TAM-ELB-1";
        draft.validity = Period.of(PartialDate.of(2026, 6, 1), PartialDate.of(2026, 12, 31), true);
        describe(draft.provenance);
        return draft.done();
    }

    private static Organisation provider(String name) {
        var provider = new Organisation.Draft();
        provider.identifiers.add(ExternalId.of("ICE", "002047116000033"));
        provider.identifiers.add(ExternalId.of("RC", "81175"));
        provider.name = name;
        provider.address.lines.add("Avenue des Oliviers 4");
        provider.address.postalCode = "12005";
        provider.address.city = "تامسنا";
        provider.address.region = "Rabat-Salé-Kénitra";
        provider.address.country = Candidates.country("MA", "Maroc");
        provider.address.use = ContactPoint.Use.WORK;
        provider.contacts.add(Candidates.contact(
                ContactPoint.Kind.EMAIL, "accueil@formation.example", ContactPoint.Use.WORK, "accueil"));
        provider.contacts.add(
                Candidates.contact(ContactPoint.Kind.PHONE, "+212 537 55 09 10", ContactPoint.Use.WORK, "standard"));
        provider.sector = Term.of(CodeSystem.NACE, "85.32", "Enseignement technique");
        provider.description = Candidates.plain("Forme aux métiers du bâtiment");
        return provider.done().orElseThrow();
    }

    private static void describe(Provenance.Draft provenance) {
        provenance.version = "30.0";
        provenance.documentId = "offre-2026";
        provenance.documentType = "catalogue";
        provenance.language = "fr";
        provenance.created = "2026-05-02T08:00:00Z";
        provenance.updated = "2026-05-05";
        provenance.generator = "مركز تامسنا";
    }
}
