package org.qantara.tck;

import java.util.List;
import java.util.Optional;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Education;
import org.qantara.model.Experience;
import org.qantara.model.ExternalId;
import org.qantara.model.Objective;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;

/** What the person with everything wants and has done. */
final class FullestCareer {
    private FullestCareer() {}

    static void add(CandidateDraft draft) {
        draft.summary = Candidates.html("Technicienne en froid industriel, تقنية في التبريد الصناعي.");
        for (var kind : Objective.Kind.values()) draft.objectives.add(objective(kind));
        preferences(draft);
        draft.experience.add(work(
                Experience.Kind.EMPLOYMENT,
                Period.of(PartialDate.of(2022, 9, 1), null, true),
                "Technicienne frigoriste",
                "Froid du Saïss"));
        draft.experience.add(work(
                Experience.Kind.SELF_EMPLOYMENT,
                Period.of(PartialDate.of(2020), PartialDate.of(2022), false),
                "Dépanneuse",
                "Atelier Fatima"));
        draft.experience.add(work(
                Experience.Kind.APPRENTICESHIP,
                Period.of(PartialDate.of(2018, 10), PartialDate.of(2019, 6), false),
                "Apprentie",
                "شركة التبريد"));
        draft.experience.add(work(
                Experience.Kind.VOLUNTARY,
                Period.of(PartialDate.of(2017, 7, 1), PartialDate.of(2017, 8, 31), false),
                "Animatrice",
                "Croissant bénévole"));
        draft.experience.add(work(
                Experience.Kind.PROJECT,
                Period.of(PartialDate.of(2021, 3), PartialDate.of(2021, 4), false),
                "Cheffe de projet",
                "Chambre froide solaire"));
        draft.education.add(study(
                Period.of(PartialDate.of(2016, 9, 12), PartialDate.of(2018, 7, 6), false), "Froid industriel", "5"));
        draft.education.add(study(Period.of(PartialDate.of(2025, 10), null, true), "Énergies renouvelables", "6"));
    }

    private static Objective objective(Objective.Kind kind) {
        int number = List.of(Objective.Kind.values()).indexOf(kind);
        return new Objective(
                kind,
                Optional.of(Candidates.occupation(
                        "712" + number, "http://data.example/esco/occupation/" + number, "Métier " + number)),
                Optional.of(Candidates.plain("Objectif " + number)));
    }

    private static void preferences(CandidateDraft draft) {
        var wishes = draft.preferences;
        wishes.occupations.add(
                Candidates.occupation("7127", "http://data.example/esco/occupation/a", "Frigoriste de marine"));
        wishes.occupations.add(
                Candidates.occupation("0110", "http://data.example/esco/occupation/b", "Officier mécanicien"));
        wishes.places.add(Candidates.address("Hafenstraße 3", "Bremerhaven", ContactPoint.Use.WORK));
        wishes.places.add(Candidates.address("Havenlaan 86", "Brussel", ContactPoint.Use.OTHER));
        wishes.schedules.add(Term.of("working-time", "full-time", "Temps plein"));
        wishes.schedules.add(Term.of("working-time", "part-time", "Temps partiel"));
        wishes.contracts.add(Term.of("contract", "permanent", "CDI"));
        wishes.contracts.add(Term.of("contract", "temporary", "CDD"));
        wishes.availableFrom = PartialDate.of(2026, 9);
        wishes.willingToRelocate = true;
        wishes.willingToTravel = true;
        wishes.remarks = Candidates.plain("Pas de travail de nuit.");
    }

    private static Experience work(Experience.Kind kind, Period period, String position, String employer) {
        int number = List.of(Experience.Kind.values()).indexOf(kind);
        return new Experience(
                kind,
                period,
                Optional.of(Candidates.occupation(
                        "313" + number, "http://data.example/esco/occupation/x" + number, position)),
                Optional.of(organisation(employer, number)),
                Optional.of(
                        number % 2 == 0 ? Candidates.html("Tâches " + number) : Candidates.plain("Tâches " + number)),
                List.of("Zéro panne en été " + number, "Équipe de " + (number + 2)),
                Optional.of("https://work" + number + ".example/"));
    }

    private static Education study(Period period, String field, String level) {
        return new Education(
                period,
                Optional.of("Diplôme de technicien spécialisé, " + field),
                Optional.of("Technicien spécialisé " + level),
                Optional.of(organisation("Institut spécialisé " + level, Integer.parseInt(level))),
                Optional.of(Term.of(CodeSystem.EQF, level, "Niveau " + level)),
                Optional.of(Term.of(CodeSystem.ISCED_FIELD, "071" + level, field)),
                Optional.of("16," + level + "/20"),
                Optional.of("12" + level + " ECTS"),
                Optional.of(Candidates.plain("Mémoire " + level)),
                Optional.of(Candidates.html("Programme " + level)),
                List.of("Thermodynamique " + level, "Électrotechnique " + level),
                Optional.of("https://school" + level + ".example/"));
    }

    private static Organisation organisation(String name, int number) {
        return new Organisation(
                List.of(ExternalId.of("ICE", "00152837400005" + number)),
                Optional.of(name),
                Optional.of(Candidates.address(number + ", zone franche", "Tanger", ContactPoint.Use.WORK)),
                List.of(
                        Candidates.contact(
                                ContactPoint.Kind.EMAIL, "rh" + number + "@example.ma", ContactPoint.Use.WORK, "rh"),
                        Candidates.contact(
                                ContactPoint.Kind.WEB,
                                "https://org" + number + ".example/",
                                ContactPoint.Use.WORK,
                                "site"),
                        Candidates.contact(
                                ContactPoint.Kind.PHONE,
                                "+212 539 55 00 0" + number,
                                ContactPoint.Use.WORK,
                                "accueil")),
                Optional.of(Term.of(CodeSystem.NACE, "28.2" + number, "Machines " + number)),
                Optional.of(Candidates.plain("Maison " + number)));
    }
}
