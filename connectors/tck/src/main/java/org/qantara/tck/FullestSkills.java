package org.qantara.tck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Cefr;
import org.qantara.model.Certificate;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Licence;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Reference;
import org.qantara.model.Skill;
import org.qantara.model.Term;

/** What the person with everything can do and who says so. */
final class FullestSkills {
    private FullestSkills() {}

    static void add(CandidateDraft draft) {
        languages(draft);
        for (var kind : Skill.Kind.values()) draft.skills.add(skill(kind));
        draft.licences.add(licence(Licence.Kind.DRIVING, Term.of(CodeSystem.DRIVING_LICENCE, "B", "Permis B")));
        draft.licences.add(licence(Licence.Kind.DRIVING, Term.of(CodeSystem.DRIVING_LICENCE, "CE", "Permis CE")));
        draft.licences.add(licence(Licence.Kind.PROFESSIONAL, Term.of("f-gas", "I", "Attestation catégorie I")));
        draft.certificates.add(certificate("Attestation d’aptitude aux fluides", 1));
        draft.certificates.add(certificate("شهادة السلامة", 2));
        for (var kind : Achievement.Kind.values()) draft.achievements.add(achievement(kind));
        draft.references.add(reference("Youssef", "Tazi", 1));
        draft.references.add(reference("نادية", "الفاسي", 2));
        for (var kind : Attachment.Kind.values()) draft.attachments.add(attachment(kind));
    }

    private static void languages(CandidateDraft draft) {
        draft.languages.add(language("ar", "العربية", true, Cefr.C2, Cefr.C2));
        draft.languages.add(language("fr", "Français", false, Cefr.C1, Cefr.B2));
        draft.languages.add(language("zgh", "Tamazight", false, Cefr.B1, Cefr.A1));
    }

    private static LanguageSkill language(String code, String name, boolean motherTongue, Cefr best, Cefr least) {
        return new LanguageSkill(
                Term.of(CodeSystem.LANGUAGE, code, name),
                motherTongue,
                Optional.of(best),
                Optional.of(best),
                Optional.of(least),
                Optional.of(Cefr.A2),
                Optional.of(least),
                Optional.of("Courant " + code),
                List.of(certificate("Test de langue " + code, 3), certificate("Diplôme de langue " + code, 4)));
    }

    private static Skill skill(Skill.Kind kind) {
        int number = List.of(Skill.Kind.values()).indexOf(kind);
        return new Skill(
                kind,
                Optional.of(Term.of(
                        CodeSystem.ESCO_SKILL, "http://data.example/esco/skill/" + number, "Compétence " + number)),
                Optional.of("Niveau " + number),
                List.of("mot " + number, "كلمة " + number),
                Optional.of(
                        number % 2 == 0 ? Candidates.plain("Savoir " + number) : Candidates.html("Savoir " + number)));
    }

    private static Licence licence(Licence.Kind kind, Term category) {
        return new Licence(
                kind,
                category,
                Optional.of("Préfecture de Fès"),
                Period.of(PartialDate.of(2019, 4, 1), PartialDate.of(2029, 3, 31), true));
    }

    private static Certificate certificate(String title, int number) {
        return new Certificate(
                title,
                Optional.of("Organisme " + number),
                Optional.of(PartialDate.of(2020 + number, number)),
                Optional.of(PartialDate.of(2025 + number)),
                Optional.of("mention " + number),
                Optional.of("REF-00" + number),
                Optional.of("https://cert" + number + ".example/"),
                Optional.of(Candidates.plain("Certificat " + number)));
    }

    private static Achievement achievement(Achievement.Kind kind) {
        int number = List.of(Achievement.Kind.values()).indexOf(kind);
        return new Achievement(
                kind,
                Optional.of(Term.of("achievement-type", "t" + number, "Réussite " + number)),
                Optional.of("Association " + number),
                Optional.of(PartialDate.of(2015 + number, 6)),
                Optional.of("https://won" + number + ".example/"),
                Optional.of(Candidates.html("Récit " + number)),
                List.of("thème " + number, "sujet " + number));
    }

    private static Reference reference(String given, String family, int number) {
        var name = new PersonName.Draft();
        name.given = given;
        name.family = family;
        name.full = "M. " + given + " " + family;
        name.title = Term.labelled("M.");
        name.source = "letter " + number;
        return new Reference(
                Optional.of(name.done()),
                Optional.of("Responsable " + number),
                Optional.of("Usine " + number),
                List.of(
                        Candidates.contact(
                                ContactPoint.Kind.EMAIL,
                                "ref" + number + "@example.ma",
                                ContactPoint.Use.WORK,
                                "bureau"),
                        Candidates.contact(
                                ContactPoint.Kind.PHONE,
                                "+212 522 55 11 0" + number,
                                ContactPoint.Use.HOME,
                                "domicile")),
                Optional.of(Candidates.plain("Je recommande " + number)));
    }

    private static Attachment attachment(Attachment.Kind kind) {
        int number = List.of(Attachment.Kind.values()).indexOf(kind);
        return new Attachment(
                kind,
                Optional.of("piece-" + number),
                Optional.of(kind == Attachment.Kind.DOCUMENT ? "application/pdf" : "image/png"),
                Optional.of(new Bytes(("content " + number).getBytes(StandardCharsets.UTF_8))),
                Optional.of("https://files.example/" + number),
                Optional.of("Pièce " + number));
    }
}
