package org.qantara.bench.document;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Education;
import org.qantara.model.Experience;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.model.Text;

/** What an invented person has done: no two stations are alike, each is as long as people write them. */
final class Stations {

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 30;

    private Stations() {}

    static Experience work(int number) {
        return new Experience(
                Experience.Kind.EMPLOYMENT,
                period(number),
                Optional.of(Term.of(CodeSystem.ISCO_08, "7411", "Électricienne de chantier, équipe " + number)),
                Optional.of(new Organisation(
                        List.of(),
                        Optional.of("Atelier du Bouregreg " + number),
                        Optional.of(address("Lot " + number + ", zone artisanale", "Kénitra")),
                        List.of(),
                        Optional.of(Term.of(CodeSystem.NACE, "43.21", "Installation électrique")),
                        Optional.empty())),
                Optional.of(Text.plain(
                        "Pose de chemins de câbles, raccordement de tableaux, recherche de pannes; tenue du cahier de"
                                + " chantier n° " + number + " et formation de deux apprentis. تركيب وصيانة")),
                List.of(),
                Optional.empty());
    }

    static Education study(int number) {
        return new Education(
                period(number),
                Optional.of("Technicienne en électricité du bâtiment, module " + number),
                Optional.empty(),
                Optional.of(new Organisation(
                        List.of(),
                        Optional.of("Centre de formation des Oudayas"),
                        Optional.of(address("Avenue " + number, "Rabat")),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(Term.of(CodeSystem.EQF, "4", "Niveau 4")),
                Optional.of(Term.of(CodeSystem.ISCED_FIELD, "0713", "Électricité et énergie")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Text.plain("Installations domestiques, schémas, mesures; stage de six semaines.")),
                Curriculum.words(),
                Optional.empty());
    }

    static Skill skill(int number) {
        return Skill.described(
                Skill.Kind.JOB_RELATED,
                Text.plain("Habilitation électrique n° " + number + ", travaux hors tension, consignation."));
    }

    private static Period period(int number) {
        var year = FIRST_YEAR + number % YEARS;
        return Period.of(PartialDate.of(year, 1 + number % 12), PartialDate.of(year + 1, 6), false);
    }

    static Address address(String line, String city) {
        return new Address(
                List.of(line),
                Optional.of("11000"),
                Optional.of(city),
                Optional.empty(),
                Optional.of(Term.of(CodeSystem.COUNTRY, "MA", "Maroc")),
                Optional.of(ContactPoint.Use.HOME));
    }
}
