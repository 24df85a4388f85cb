package org.qantara.tck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.Licence;
import org.qantara.model.Money;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Salary;
import org.qantara.model.Term;
import org.qantara.model.Territory;
import org.qantara.model.Vacancy;

/** Invented offers of work. */
public final class Vacancies {
    private Vacancies() {}

    /** An offer with every field of the model filled, by codes that formats know and by some they do not. */
    public static Vacancy fullest() {
        var draft = new Vacancy.Draft("eures-vacancy");
        draft.id = "TM0209260001482";
        draft.titles.add(Candidates.words("fr", "Électricienne ou électricien du bâtiment"));
        draft.titles.add(Candidates.words("ar", "كهربائي في البناء"));
        draft.titles.add(Candidates.words("fr", "Électricien (F/H)"));
        draft.descriptions.add(Candidates.html("Poser et raccorder des tableaux"));
        draft.descriptions.add(Candidates.plain("ar", "تركيب اللوحات الكهربائية وتوصيلها"));
        employer(draft);
        draft.positions = 4;
        draft.occupations.add(Candidates.occupation(
                "7411", "http://data.europa.eu/esco/occupation/f3a1c0de", "Électriciens du bâtiment"));
        draft.occupations.add(Term.of(CodeSystem.ROME, "F1602", "Électricité bâtiment"));
        where(draft);
        terms(draft);
        wanted(draft);
        draft.applying.add(Candidates.plain("fr", "Écrire à l’agence de Tamesna"));
        draft.applying.add(Candidates.plain("ar", "يرجى مراسلة وكالة تامسنا"));
        draft.contacts.add(Candidates.contact(
                ContactPoint.Kind.EMAIL, "emploi@atlas-lumiere.example", ContactPoint.Use.WORK, "candidatures"));
        draft.contacts.add(
                Candidates.contact(ContactPoint.Kind.PHONE, "+212 537 55 07 08", ContactPoint.Use.WORK, "standard"));
        draft.contacts.add(Candidates.contact(
                ContactPoint.Kind.WEB, "https://atlas-lumiere.example/emploi", ContactPoint.Use.OTHER, "site"));
        draft.applicationDeadline = PartialDate.of(2026, 10, 31);
        draft.posted = PartialDate.of(2026, 9, 2);
        draft.status = Vacancy.Status.CLOSED;
        draft.url = "https://offres.example/TM0209260001482";
        draft.provenance.version = "1.3";
        draft.provenance.documentId = "doc-77";
        draft.provenance.documentType = "offre";
        draft.provenance.language = "fr";
        draft.provenance.created = "2026-09-02T08:00:00Z";
        draft.provenance.updated = "2026-09-05";
        draft.provenance.generator = "وكالة تامسنا";
        return draft.done();
    }

    private static void employer(Vacancy.Draft draft) {
        var employer = new Organisation.Draft();
        employer.identifiers.add(ExternalId.of("ICE", "001528374000052"));
        employer.identifiers.add(ExternalId.of("RC", "70412"));
        employer.name = "أطلس للإنارة";
        employer.address.lines.add("Zone industrielle, lot 12");
        employer.address.postalCode = "12005";
        employer.address.city = "تامسنا";
        employer.address.region = "Rabat-Salé-Kénitra";
        employer.address.country = Candidates.country("MA", "Maroc");
        employer.address.use = ContactPoint.Use.WORK;
        employer.contacts.add(Candidates.contact(
                ContactPoint.Kind.EMAIL, "contact@atlas-lumiere.example", ContactPoint.Use.WORK, "accueil"));
        employer.contacts.add(Candidates.contact(
                ContactPoint.Kind.WEB, "https://atlas-lumiere.example/", ContactPoint.Use.WORK, "vitrine"));
        employer.sector =
                new Term(List.of(Code.of(CodeSystem.NACE, "2", "43.21")), Optional.of("Installation électrique"));
        employer.description = Candidates.plain("Équipe le Gharb depuis 1994");
        draft.employer = employer.done().orElseThrow();
    }

    private static void where(Vacancy.Draft draft) {
        draft.locations.add(Candidates.address("Chantier du lycée", "تامسنا", ContactPoint.Use.WORK));
        draft.locations.add(new Address(
                List.of("Kanalstraße 8"),
                Optional.of("18055"),
                Optional.of("Rostock"),
                Optional.of("DE80K"),
                Optional.of(Candidates.country("DE", "Allemagne")),
                Optional.empty()));
        draft.territory = new Territory(
                Candidates.country("MA", "Maroc"),
                Optional.of(Term.of("ma-region", "04", "Rabat-Salé-Kénitra")),
                Optional.of(Term.of("ma-province", "501", "Skhirate-Témara")),
                Optional.of(Term.labelled("وكالة تامسنا")));
    }

    private static void terms(Vacancy.Draft draft) {
        draft.contract = Term.of("PositionOfferingTypeCode", "Seasonal", "Saisonnier");
        draft.schedule = Term.of("PositionScheduleTypeCode", "PartTime", "Temps partiel");
        draft.period = Period.of(PartialDate.of(2026, 11, 15), PartialDate.of(2027, 3), true);
        draft.salary = new Salary(
                Optional.of(new Money(new BigDecimal("4500.50"), "MAD")),
                Optional.of(new Money(new BigDecimal("6200"), "MAD")),
                Optional.of(Term.of(CodeSystem.PAY_PERIOD, "month", "par mois")),
                Optional.of(Candidates.plain("Panier et transport")));
    }

    private static void wanted(Vacancy.Draft draft) {
        draft.languages.add(new LanguageRequirement(
                Term.of(CodeSystem.LANGUAGE, "fr", "français"), Optional.of(Cefr.B1), Optional.of("à l’oral")));
        draft.languages.add(new LanguageRequirement(
                Term.of(CodeSystem.LANGUAGE, "ar", "العربية"), Optional.empty(), Optional.empty()));
        draft.languages.add(
                new LanguageRequirement(Term.labelled("tarifit"), Optional.empty(), Optional.of("courant")));
        draft.education.add(new Term(
                List.of(
                        Code.of(CodeSystem.ISCED_LEVEL, "2011", "3"),
                        new Code(CodeSystem.EQF, Optional.empty(), "4", Confidence.GUESSED)),
                Optional.of("Technicien")));
        draft.education.add(Term.labelled("Baccalauréat professionnel"));
        draft.licences.add(new Licence(
                Licence.Kind.DRIVING,
                Term.of(CodeSystem.DRIVING_LICENCE, "B", "permis B"),
                Optional.of("Narsa"),
                Period.of(PartialDate.of(2020), PartialDate.of(2030), false)));
        draft.licences.add(new Licence(
                Licence.Kind.PROFESSIONAL, Term.labelled("Habilitation B2V"), Optional.of("Office"), Period.UNKNOWN));
        draft.experience = Candidates.plain("Deux ans sur chantier");
        draft.skills.add(Term.of(
                CodeSystem.ESCO_SKILL, "http://data.europa.eu/esco/skill/0a1b2c3d", "lire des plans électriques"));
        draft.skills.add(Term.labelled("التنظيم"));
    }
}
