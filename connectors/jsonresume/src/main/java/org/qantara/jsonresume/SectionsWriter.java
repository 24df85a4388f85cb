package org.qantara.jsonresume;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

/** Writes the lists of a resume. */
final class SectionsWriter {
    private final Candidate candidate;
    private final ResumeOut out;
    private final Placed placed;

    SectionsWriter(Candidate candidate, ResumeOut out) {
        this.candidate = candidate;
        this.out = out;
        this.placed = out.placed();
    }

    void write() {
        section("work", "/experience", candidate.experience(), SectionsWriter::isWork, this::work);
        section("volunteer", "/experience", candidate.experience(), SectionsWriter::isVoluntary, this::volunteer);
        section("education", "/education", candidate.education(), _ -> true, this::education);
        achievements("awards", Achievement.Kind.AWARD, this::award);
        section("certificates", "/certificates", candidate.certificates(), _ -> true, this::certificate);
        section("publications", "/achievements", candidate.achievements(), SectionsWriter::isPublic, this::publication);
        section("skills", "/skills", candidate.skills(), _ -> true, this::skill);
        section("languages", "/languages", candidate.languages(), _ -> true, this::language);
        achievements("interests", Achievement.Kind.INTEREST, this::interest);
        section("references", "/references", candidate.references(), _ -> true, this::reference);
        projects();
    }

    private <T> void section(
            String name, String path, List<T> items, Predicate<T> wanted, BiConsumer<T, String> writer) {
        out.list(name, items.stream().anyMatch(wanted), () -> items(name, path, items, wanted, writer));
    }

    private <T> void items(String name, String path, List<T> items, Predicate<T> wanted, BiConsumer<T, String> writer) {
        for (int i = 0; i < items.size(); i++) {
            if (!wanted.test(items.get(i))) continue;
            out.begin(name);
            writer.accept(items.get(i), Placed.item(path, i));
            out.end();
        }
    }

    private void achievements(String name, Achievement.Kind kind, BiConsumer<Achievement, String> writer) {
        section(name, "/achievements", candidate.achievements(), it -> it.kind() == kind, writer);
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

    private void work(Experience work, String path) {
        organisation("name", work.organisation(), path);
        out.term("position", work.position(), path + "/position");
        work.organisation().ifPresent(employer -> {
            employer.address().ifPresent(address -> location(address, path + "/organisation/address"));
            out.prose("description", employer.description(), path + "/organisation/description");
        });
        experience(work, "summary", path);
        if (work.kind() == Experience.Kind.EMPLOYMENT) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
    }

    private void volunteer(Experience work, String path) {
        organisation("organization", work.organisation(), path);
        out.term("position", work.position(), path + "/position");
        experience(work, "summary", path);
        placed.whole(path + "/kind");
    }

    private void experience(Experience work, String description, String path) {
        out.url("url", work.url(), path + "/url");
        out.period(work.period(), path + "/period");
        out.prose(description, work.description(), path + "/description");
        out.texts("highlights", work.highlights(), path + "/highlights");
    }

    private void projects() {
        boolean any = candidate.experience().stream().anyMatch(SectionsWriter::isProject)
                || candidate.achievements().stream().anyMatch(it -> it.kind() == Achievement.Kind.PROJECT);
        out.list("projects", any, () -> {
            items("projects", "/experience", candidate.experience(), SectionsWriter::isProject, this::project);
            items(
                    "projects",
                    "/achievements",
                    candidate.achievements(),
                    it -> it.kind() == Achievement.Kind.PROJECT,
                    this::achievedProject);
        });
    }

    private void project(Experience project, String path) {
        out.term("name", project.position(), path + "/position");
        organisation("entity", project.organisation(), path);
        experience(project, "description", path);
        placed.whole(path + "/kind");
    }

    private void achievedProject(Achievement project, String path) {
        out.term("name", project.title(), path + "/title");
        out.text("entity", project.organisation(), path + "/organisation");
        out.url("url", project.url(), path + "/url");
        out.date("startDate", project.date(), path + "/date");
        out.prose("description", project.description(), path + "/description");
        placed.whole(path + "/kind");
    }

    private void organisation(String name, Optional<Organisation> organisation, String path) {
        out.text(name, organisation.flatMap(Organisation::name), path + "/organisation/name");
    }

    /** A line of text; all but its words is lost. */
    private void location(Address address, String path) {
        var country = address.country().map(ResumeOut::words);
        var parts = Stream.of(
                        address.lines().stream(),
                        address.postalCode().stream(),
                        address.city().stream(),
                        address.region().stream(),
                        country.stream())
                .flatMap(part -> part)
                .toList();
        if (parts.isEmpty()) return;
        out.fixed("location", String.join(", ", parts));
        boolean onlyLine = parts.size() == 1 && address.lines().size() == 1;
        for (int i = 0; i < address.lines().size(); i++) {
            if (onlyLine) placed.whole(path + "/lines");
            else placed.lessPrecise(Placed.item(path + "/lines", i));
        }
        for (var member : List.of("/postalCode", "/city", "/region")) placed.lessPrecise(path + member);
        address.country()
                .ifPresent(it ->
                        placed.lessPrecise(path + "/country" + (it.label().isPresent() ? "/label" : "/codes/value")));
    }

    /** What was studied for: the title, which says more than the kind, if there is one. */
    private void education(Education education, String path) {
        organisation("institution", education.organisation(), path);
        out.url("url", education.url(), path + "/url");
        out.term("area", education.field(), path + "/field");
        if (education.title().isPresent()) out.text("studyType", education.title(), path + "/title");
        else out.text("studyType", education.kind(), path + "/kind");
        out.period(education.period(), path + "/period");
        out.text("score", education.grade(), path + "/grade");
        out.texts("courses", education.courses(), path + "/courses");
    }

    private void award(Achievement award, String path) {
        out.term("title", award.title(), path + "/title");
        out.date("date", award.date(), path + "/date");
        out.text("awarder", award.organisation(), path + "/organisation");
        out.prose("summary", award.description(), path + "/description");
        placed.whole(path + "/kind");
    }

    private void publication(Achievement publication, String path) {
        out.term("name", publication.title(), path + "/title");
        out.text("publisher", publication.organisation(), path + "/organisation");
        out.date("releaseDate", publication.date(), path + "/date");
        out.url("url", publication.url(), path + "/url");
        out.prose("summary", publication.description(), path + "/description");
        if (publication.kind() == Achievement.Kind.PUBLICATION) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
    }

    private void interest(Achievement interest, String path) {
        if (interest.title().isPresent()) out.term("name", interest.title(), path + "/title");
        else out.prose("name", interest.description(), path + "/description");
        out.texts("keywords", interest.keywords(), path + "/keywords");
        placed.whole(path + "/kind");
    }

    private void certificate(Certificate certificate, String path) {
        out.text("name", Optional.of(certificate.title()), path + "/title");
        out.date("date", certificate.issued(), path + "/issued");
        out.url("url", certificate.url(), path + "/url");
        out.text("issuer", certificate.issuer(), path + "/issuer");
    }

    /** A skill that is only described is named by its description. */
    private void skill(Skill skill, String path) {
        if (skill.name().isPresent()) out.term("name", skill.name(), path + "/name");
        else out.prose("name", skill.description(), path + "/description");
        out.text("level", skill.level(), path + "/level");
        out.texts("keywords", skill.keywords(), path + "/keywords");
        if (skill.kind() == Skill.Kind.OTHER) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
    }

    private void language(LanguageSkill skill, String path) {
        out.language("language", skill.language(), path + "/language");
        out.fixed("fluency", Fluency.write(skill));
        for (var member : List.of(
                "motherTongue", "listening", "reading", "spokenInteraction", "spokenProduction", "writing", "fluency"))
            placed.whole(path + "/" + member);
    }

    private void reference(Reference reference, String path) {
        reference.name().ifPresent(name -> out.name("name", name, path + "/name"));
        out.prose("reference", reference.statement(), path + "/statement");
    }
}
