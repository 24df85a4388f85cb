package org.qantara.jsonresume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.qantara.model.Achievement;
import org.qantara.model.Address;
import org.qantara.model.Candidate;
import org.qantara.model.Certificate;
import org.qantara.model.Education;
import org.qantara.model.Experience;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Organisation;
import org.qantara.model.Reference;
import org.qantara.model.Skill;
import org.qantara.parsing.Place;

/** Writes the lists of a resume. */
final class SectionsWriter {
    private final Candidate candidate;
    private final ResumeOut out;
    private final Place record;

    SectionsWriter(Candidate candidate, ResumeOut out, Place record) {
        this.candidate = candidate;
        this.out = out;
        this.record = record;
    }

    void write() {
        section("work", "experience", candidate.experience(), SectionsWriter::isWork, this::work);
        section("volunteer", "experience", candidate.experience(), SectionsWriter::isVoluntary, this::volunteer);
        section("education", "education", candidate.education(), _ -> true, this::education);
        achievements("awards", Achievement.Kind.AWARD, this::award);
        section("certificates", "certificates", candidate.certificates(), _ -> true, this::certificate);
        section("publications", "achievements", candidate.achievements(), SectionsWriter::isPublic, this::publication);
        section("skills", "skills", candidate.skills(), _ -> true, this::skill);
        section("languages", "languages", candidate.languages(), _ -> true, this::language);
        achievements("interests", Achievement.Kind.INTEREST, this::interest);
        section("references", "references", candidate.references(), _ -> true, this::reference);
        projects();
    }

    private <T> void section(
            String name, String list, List<T> items, Predicate<T> wanted, BiConsumer<T, Place> writer) {
        out.list(name, items.stream().anyMatch(wanted), () -> items(name, list, items, wanted, writer));
    }

    private <T> void items(String name, String list, List<T> items, Predicate<T> wanted, BiConsumer<T, Place> writer) {
        var places = record.at(list);
        for (int i = 0; i < items.size(); i++) {
            if (!wanted.test(items.get(i))) continue;
            out.begin(name);
            writer.accept(items.get(i), places.item(i));
            out.end();
        }
    }

    private void achievements(String name, Achievement.Kind kind, BiConsumer<Achievement, Place> writer) {
        section(name, "achievements", candidate.achievements(), it -> it.kind() == kind, writer);
    }

    private static boolean isWork(Experience experience) {
        return !isVoluntary(experience) && !isProject(experience);
    }

    private static boolean isVoluntary(Experience experience) {
        return experience.kind() == Experience.Kind.VOLUNTARY;
    }

    private static boolean isProject(Experience experience) {
        return experience.kind() == Experience.Kind.PROJECT;
    }

    private static boolean isPublic(Achievement achievement) {
        return achievement.kind() == Achievement.Kind.PUBLICATION
                || achievement.kind() == Achievement.Kind.PRESENTATION;
    }

    private void work(Experience work, Place place) {
        organisation("name", work.organisation(), place);
        out.term("position", work.position(), place.at("position"));
        work.organisation().ifPresent(employer -> {
            employer.address()
                    .ifPresent(address ->
                            location(address, place.at("organisation").at("address")));
            out.prose(
                    "description",
                    employer.description(),
                    place.at("organisation").at("description"));
        });
        experience(work, "summary", place);
        if (work.kind() == Experience.Kind.EMPLOYMENT) place.at("kind").whole();
        else place.at("kind").lessPrecise();
    }

    private void volunteer(Experience work, Place place) {
        organisation("organization", work.organisation(), place);
        out.term("position", work.position(), place.at("position"));
        experience(work, "summary", place);
        place.at("kind").whole();
    }

    private void experience(Experience work, String description, Place place) {
        out.url("url", work.url(), place.at("url"));
        out.period(work.period(), place.at("period"));
        out.prose(description, work.description(), place.at("description"));
        out.texts("highlights", work.highlights(), place.at("highlights"));
    }

    private void projects() {
        boolean any = candidate.experience().stream().anyMatch(SectionsWriter::isProject)
                || candidate.achievements().stream().anyMatch(it -> it.kind() == Achievement.Kind.PROJECT);
        out.list("projects", any, () -> {
            items("projects", "experience", candidate.experience(), SectionsWriter::isProject, this::project);
            items(
                    "projects",
                    "achievements",
                    candidate.achievements(),
                    it -> it.kind() == Achievement.Kind.PROJECT,
                    this::achievedProject);
        });
    }

    private void project(Experience project, Place place) {
        out.term("name", project.position(), place.at("position"));
        organisation("entity", project.organisation(), place);
        experience(project, "description", place);
        place.at("kind").whole();
    }

    private void achievedProject(Achievement project, Place place) {
        out.term("name", project.title(), place.at("title"));
        out.text("entity", project.organisation(), place.at("organisation"));
        out.url("url", project.url(), place.at("url"));
        out.date("startDate", project.date(), place.at("date"));
        out.prose("description", project.description(), place.at("description"));
        place.at("kind").whole();
    }

    private void organisation(String name, Optional<Organisation> organisation, Place place) {
        out.text(
                name,
                organisation.flatMap(Organisation::name),
                place.at("organisation").at("name"));
    }

    /** A line of text; all but its words is lost. */
    private void location(Address address, Place place) {
        var parts = new ArrayList<>(address.lines());
        address.postalCode().ifPresent(parts::add);
        address.city().ifPresent(parts::add);
        address.region().ifPresent(parts::add);
        address.country().map(ResumeOut::words).ifPresent(parts::add);
        if (parts.isEmpty()) return;
        out.fixed("location", String.join(", ", parts));
        boolean onlyLine = parts.size() == 1 && address.lines().size() == 1;
        for (int i = 0; i < address.lines().size(); i++) {
            if (onlyLine) place.at("lines").item(i).whole();
            else place.at("lines").item(i).lessPrecise();
        }
        for (var member : List.of("postalCode", "city", "region"))
            place.at(member).lessPrecise();
        address.country()
                .ifPresent(it -> ResumeOut.wordsOf(it, place.at("country")).lessPrecise());
    }

    /** What was studied for: the title, which says more than the kind, if there is one. */
    private void education(Education education, Place place) {
        organisation("institution", education.organisation(), place);
        out.url("url", education.url(), place.at("url"));
        out.term("area", education.field(), place.at("field"));
        if (education.title().isPresent()) out.text("studyType", education.title(), place.at("title"));
        else out.text("studyType", education.kind(), place.at("kind"));
        out.period(education.period(), place.at("period"));
        out.text("score", education.grade(), place.at("grade"));
        out.texts("courses", education.courses(), place.at("courses"));
    }

    private void award(Achievement award, Place place) {
        out.term("title", award.title(), place.at("title"));
        out.date("date", award.date(), place.at("date"));
        out.text("awarder", award.organisation(), place.at("organisation"));
        out.prose("summary", award.description(), place.at("description"));
        place.at("kind").whole();
    }

    private void publication(Achievement publication, Place place) {
        out.term("name", publication.title(), place.at("title"));
        out.text("publisher", publication.organisation(), place.at("organisation"));
        out.date("releaseDate", publication.date(), place.at("date"));
        out.url("url", publication.url(), place.at("url"));
        out.prose("summary", publication.description(), place.at("description"));
        if (publication.kind() == Achievement.Kind.PUBLICATION) place.at("kind").whole();
        else place.at("kind").lessPrecise();
    }

    private void interest(Achievement interest, Place place) {
        if (interest.title().isPresent()) out.term("name", interest.title(), place.at("title"));
        else out.prose("name", interest.description(), place.at("description"));
        out.texts("keywords", interest.keywords(), place.at("keywords"));
        place.at("kind").whole();
    }

    private void certificate(Certificate certificate, Place place) {
        out.text("name", Optional.of(certificate.title()), place.at("title"));
        out.date("date", certificate.issued(), place.at("issued"));
        out.url("url", certificate.url(), place.at("url"));
        out.text("issuer", certificate.issuer(), place.at("issuer"));
    }

    /** A skill that is only described is named by its description. */
    private void skill(Skill skill, Place place) {
        if (skill.name().isPresent()) out.term("name", skill.name(), place.at("name"));
        else out.prose("name", skill.description(), place.at("description"));
        out.text("level", skill.level(), place.at("level"));
        out.texts("keywords", skill.keywords(), place.at("keywords"));
        if (skill.kind() == Skill.Kind.OTHER) place.at("kind").whole();
        else place.at("kind").lessPrecise();
    }

    private void language(LanguageSkill skill, Place place) {
        out.language("language", skill.language(), place.at("language"));
        out.fixed("fluency", Fluency.write(skill));
        for (var member : List.of(
                "motherTongue", "listening", "reading", "spokenInteraction", "spokenProduction", "writing", "fluency"))
            place.at(member).whole();
    }

    private void reference(Reference reference, Place place) {
        reference.name().ifPresent(name -> out.name("name", name, place.at("name")));
        out.prose("reference", reference.statement(), place.at("statement"));
    }
}
