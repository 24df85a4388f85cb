package org.qantara.tck;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.ContactPoint;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Term;
import org.qantara.model.Text;

/** Invented people. */
public final class Candidates {
    private Candidates() {}

    /** A person with every field of the model filled, most lists with several items, names in Arabic and Latin. */
    public static Candidate fullest() {
        var draft = new CandidateDraft("europass-xml");
        person(draft);
        contacts(draft);
        FullestCareer.add(draft);
        FullestSkills.add(draft);
        draft.provenance.version = "V3.4";
        draft.provenance.documentId = "cv-2026-0042";
        draft.provenance.documentType = "ECV";
        draft.provenance.language = "fr";
        draft.provenance.created = "2026-01-15T09:30:00Z";
        draft.provenance.updated = "2026-03-02";
        draft.provenance.generator = "Bureau 7";
        return draft.done();
    }

    /** A person with a given and a family name and nothing else. */
    public static Candidate sparsest() {
        var draft = new CandidateDraft("json-resume");
        draft.names.add(PersonName.of("Salma", "Idrissi"));
        return draft.done();
    }

    /** A person whose name is not split, and nothing else. */
    public static Candidate named(String full) {
        var draft = new CandidateDraft("json-resume");
        var name = new PersonName.Draft();
        name.full = full;
        draft.names.add(name.done());
        return draft.done();
    }

    /** A person known by a number alone. */
    public static Candidate nameless() {
        var draft = new CandidateDraft("qantara-json");
        draft.identifiers.add(Identifier.of(Identifier.Kind.PARTNER, "D-20417"));
        return draft.done();
    }

    private static void person(CandidateDraft draft) {
        draft.identifiers.add(new Identifier(
                Identifier.Kind.NATIONAL_ID,
                "QX918273",
                Optional.of("CIN"),
                Optional.of(country("MA", "Maroc")),
                Period.of(PartialDate.of(2021, 5, 3), PartialDate.of(2031, 5, 2), false)));
        draft.identifiers.add(new Identifier(
                Identifier.Kind.PASSPORT,
                "ZZ0456123",
                Optional.of("urn:example:passports"),
                Optional.of(country("MA", "Maroc")),
                Period.of(PartialDate.of(2023), PartialDate.of(2028), false)));
        draft.identifiers.add(Identifier.of(Identifier.Kind.PARTNER, "A-0012-77"));
        names(draft);
        draft.birthDate = PartialDate.of(1996, 2, 29);
        draft.birthPlace.lines.add("Clinique Ibn Rochd");
        draft.birthPlace.postalCode = "30000";
        draft.birthPlace.city = "فاس";
        draft.birthPlace.region = "Fès-Meknès";
        draft.birthPlace.country = country("MA", "Maroc");
        draft.birthPlace.use = ContactPoint.Use.OTHER;
        draft.gender = Gender.FEMALE;
        draft.nationalities.add(country("MA", "Marocaine"));
        draft.nationalities.add(country("BE", "Belge"));
        draft.residence = country("MA", "Royaume du Maroc");
    }

    private static void names(CandidateDraft draft) {
        var latin = new PersonName.Draft();
        latin.given = "Fatima Ezzahra";
        latin.family = "Benjelloun El-Amrani";
        latin.full = "Mme Fatima Ezzahra BENJELLOUN EL-AMRANI";
        latin.title = Term.of("europass-title", "mrs", "Mme");
        latin.source = "passport";
        draft.names.add(latin.done());
        var arabic = new PersonName.Draft();
        arabic.given = "فاطمة الزهراء";
        arabic.family = "بنجلون العمراني";
        arabic.full = "السيدة فاطمة الزهراء بنجلون العمراني";
        arabic.title = Term.labelled("السيدة");
        arabic.use = PersonName.Use.LEGAL;
        arabic.source = "civil register";
        draft.names.add(arabic.done());
        var birth = new PersonName.Draft();
        birth.given = "Fatima";
        birth.family = "Chraïbi";
        birth.use = PersonName.Use.BIRTH;
        draft.names.add(birth.done());
    }

    private static void contacts(CandidateDraft draft) {
        draft.contacts.add(
                contact(ContactPoint.Kind.EMAIL, "f.benjelloun@example.ma", ContactPoint.Use.HOME, "webmail"));
        draft.contacts.add(contact(ContactPoint.Kind.EMAIL, "fatima@work.example", ContactPoint.Use.WORK, "intranet"));
        draft.contacts.add(contact(ContactPoint.Kind.PHONE, "+212 535 55 01 02", ContactPoint.Use.HOME, "landline"));
        draft.contacts.add(contact(ContactPoint.Kind.MOBILE, "+212 661 55 03 04", ContactPoint.Use.OTHER, "prepaid"));
        draft.contacts.add(contact(ContactPoint.Kind.FAX, "+212 535 55 05 06", ContactPoint.Use.WORK, "office"));
        draft.contacts.add(contact(ContactPoint.Kind.WEB, "https://fatima.example/", ContactPoint.Use.HOME, "blog"));
        draft.contacts.add(
                contact(ContactPoint.Kind.WEB, "https://portfolio.example/", ContactPoint.Use.WORK, "portfolio"));
        draft.contacts.add(contact(
                ContactPoint.Kind.SOCIAL, "https://social.example/fatima.b", ContactPoint.Use.WORK, "LinkedIn"));
        draft.contacts.add(contact(ContactPoint.Kind.MESSAGING, "fatima.b", ContactPoint.Use.HOME, "skype"));
        draft.addresses.add(address("12, rue Ibn Khaldoun", "فاس", ContactPoint.Use.HOME));
        draft.addresses.add(address("Quartier industriel, lot 7", "Meknès", ContactPoint.Use.WORK));
    }

    static Address address(String line, String city, ContactPoint.Use use) {
        return new Address(
                List.of(line, "Étage 2"),
                Optional.of("30050"),
                Optional.of(city),
                Optional.of("Fès-Meknès"),
                Optional.of(country("MA", "Maroc")),
                Optional.of(use));
    }

    static ContactPoint contact(ContactPoint.Kind kind, String value, ContactPoint.Use use, String service) {
        return new ContactPoint(kind, value, Optional.of(use), Optional.of(service));
    }

    static Term country(String code, String label) {
        return Term.of(CodeSystem.COUNTRY, code, label);
    }

    /** A term with a code of a stated version and one of another system that fits less well. */
    static Term occupation(String isco, String esco, String label) {
        return new Term(
                List.of(
                        Code.of(CodeSystem.ISCO_08, "2008", isco),
                        new Code(CodeSystem.ESCO_OCCUPATION, Optional.of("v1.2"), esco, Confidence.NARROWER)),
                Optional.of(label));
    }

    /** Plain text that would not survive being taken for markup. */
    static Text plain(String value) {
        return plain("fr", value);
    }

    /** Words alone, in a language. */
    static Text words(String language, String value) {
        return new Text(value, Text.Format.PLAIN, Optional.of(language));
    }

    /** As {@link #plain}, in a language. */
    static Text plain(String language, String value) {
        return words(language, value + " R&D, 3 < 5");
    }

    static Text html(String value) {
        return new Text("<p>" + value + " <b>R&amp;D</b></p>", Text.Format.HTML, Optional.of("fr"));
    }
}
