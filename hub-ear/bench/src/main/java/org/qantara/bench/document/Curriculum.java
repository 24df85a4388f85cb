package org.qantara.bench.document;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Cefr;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Gender;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Licence;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.model.Text;

/** The file of an invented person, as long as it should be: a longer one tells of more stations and skills. */
public final class Curriculum {

    private static final int MOST_STATIONS = 1_000;

    private Curriculum() {}

    /**
     * The longest file that a format writes in {@code bytes}; if even the shortest is longer, that one.
     *
     * @param surname of the person
     * @param written how many bytes a format makes of a file
     */
    public static Candidate of(String surname, int bytes, ToIntFunction<Candidate> written) {
        var fits = 0;
        var tooMany = MOST_STATIONS;
        while (tooMany - fits > 1) {
            var middle = (fits + tooMany) / 2;
            if (written.applyAsInt(with(surname, middle)) <= bytes) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return with(surname, fits);
    }

    /** A short file with a scanned document of that size. */
    public static Candidate scanned(String surname, int bytes) {
        var draft = person(surname);
        draft.attachments.add(new Attachment(
                Attachment.Kind.DOCUMENT,
                Optional.of("diplome.pdf"),
                Optional.of("application/pdf"),
                Optional.of(new Bytes(scan(bytes))),
                Optional.empty(),
                Optional.of("Diplôme, copie")));
        return draft.done();
    }

    private static byte[] scan(int bytes) {
        var scan = new byte[bytes];
        var bits = 0x2545_F491;
        for (var i = 0; i < bytes; i++) { // the same bytes every time, and not compressible
            bits ^= bits << 13;
            bits ^= bits >>> 17;
            bits ^= bits << 5;
            scan[i] = (byte) bits;
        }
        return scan;
    }

    private static Candidate with(String surname, int stations) {
        var draft = person(surname);
        for (var number = 0; number < stations; number++) {
            switch (number % 4) {
                case 0, 2 -> draft.experience.add(Stations.work(number));
                case 1 -> draft.education.add(Stations.study(number));
                default -> draft.skills.add(Stations.skill(number));
            }
        }
        return draft.done();
    }

    private static CandidateDraft person(String surname) {
        var draft = new CandidateDraft("europass-xml");
        draft.names.add(PersonName.of("Hajar", surname));
        draft.birthDate = PartialDate.of(1998, 11, 23);
        draft.gender = Gender.FEMALE;
        draft.nationalities.add(Term.of(CodeSystem.COUNTRY, "MA", "Maroc"));
        draft.contacts.add(contact(ContactPoint.Kind.EMAIL, "hajar@courrier.example"));
        draft.contacts.add(contact(ContactPoint.Kind.MOBILE, "+212 600 55 71 80"));
        draft.addresses.add(Stations.address("27, rue des Tanneurs", "Salé"));
        draft.languages.add(language("ar", "العربية", true, Cefr.C2));
        draft.languages.add(language("de", "Allemand", false, Cefr.B1));
        draft.skills.add(Skill.described(
                Skill.Kind.COMMUNICATION,
                Text.plain("Accueil du public, en arabe, en français et un peu en allemand.")));
        draft.licences.add(Licence.driving("B"));
        return draft;
    }

    private static ContactPoint contact(ContactPoint.Kind kind, String value) {
        return new ContactPoint(kind, value, Optional.of(ContactPoint.Use.HOME), Optional.empty());
    }

    private static LanguageSkill language(String code, String name, boolean motherTongue, Cefr level) {
        var known = new LanguageSkill.Draft();
        known.language = Term.of(CodeSystem.LANGUAGE, code, name);
        known.motherTongue = motherTongue;
        if (!motherTongue) {
            known.listening = level;
            known.reading = level;
            known.spokenInteraction = level;
            known.spokenProduction = level;
            known.writing = level;
        }
        return known.done();
    }

    static List<String> words() {
        return List.of("métré", "شبكات", "lecture de plans", "sécurité");
    }
}
