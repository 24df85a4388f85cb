package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.Achievement.Kind;
import org.qantara.model.Candidate;
import org.qantara.model.Experience;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.spi.Loss;

/** Writes achievements, voluntary work and projects: entries with a title, a date, a description and a link. */
final class ActivityWriter {
    private final Out out;
    private final List<Achievement> achievements;
    private final List<Experience> experience;

    ActivityWriter(Out out, Candidate candidate) {
        this.out = out;
        this.achievements = candidate.achievements();
        this.experience = candidate.experience();
    }

    private static Optional<String> title(Achievement achievement) {
        return achievement.title().flatMap(Term::label);
    }

    /** What a kind of achievement needs to be written in this dialect. */
    private boolean isWritable(Achievement achievement) {
        return switch (achievement.kind()) {
            case PUBLICATION ->
                title(achievement).isPresent() || achievement.description().isPresent();
            case PRESENTATION -> title(achievement).isPresent();
            case MEMBERSHIP -> out.isEuropass() || title(achievement).isPresent();
            case PROJECT, INTEREST, CONFERENCE -> out.isEuropass();
            case AWARD, COURSE, OTHER -> out.isEuropass() && title(achievement).isPresent();
        };
    }

    private interface Entry {
        void write(String at, Achievement achievement);
    }

    private void list(String name, String entryName, Entry entry, Kind kind) {
        if (achievements.stream().noneMatch(a -> a.kind() == kind && isWritable(a))) return;
        out.begin(name);
        entries(entryName, entry, kind);
        out.end();
    }

    private void entries(String entryName, Entry entry, Kind kind) {
        for (int i = 0; i < achievements.size(); i++) {
            var achievement = achievements.get(i);
            if (achievement.kind() != kind || !isWritable(achievement)) continue;
            var at = Out.numbered("/achievements", i);
            out.begin(entryName);
            entry.write(at, achievement);
            out.end();
            achievement.title().ifPresent(title -> out.lostCodesBut(at + "/title", title, List.of()));
            if (kind != Kind.AWARD && kind != Kind.COURSE && kind != Kind.OTHER) {
                out.lost(at + "/organisation", achievement.organisation());
                out.lost(at + "/keywords", achievement.keywords());
            }
        }
    }

    void publications() {
        list("PublicationHistory", "Publication", this::publication, Kind.PUBLICATION);
    }

    /** EURES knows descriptions only; Europass has a title, a year and a link besides. */
    private void publication(String at, Achievement publication) {
        if (!out.isEuropass()) {
            out.leaf("hr:FormattedPublicationDescription", title(publication));
            out.prose("hr:FormattedPublicationDescription", publication.description());
            out.lost(at + "/date", publication.date());
            out.lost(at + "/url", publication.url());
            return;
        }
        out.prose("hr:FormattedPublicationDescription", publication.description());
        out.leaf("Title", title(publication));
        publication.date().ifPresent(date -> {
            out.leaf("Year", "%04d".formatted(date.year()));
            if (!(date instanceof PartialDate.OfYear)) out.lost(at + "/date", Loss.Reason.LESS_PRECISE);
        });
        out.leaf("Link", publication.url());
    }

    void speeches() {
        list("eures:SpeakingHistory", "SpeakingEvent", this::speech, Kind.PRESENTATION);
    }

    private void speech(String at, Achievement speech) {
        out.leaf("hr:EventName", title(speech));
        out.prose("oa:Description", speech.description());
        out.lost(at + "/date", speech.date());
        out.lost(at + "/url", speech.url());
    }

    /** EURES knows the name of what the person belongs to; Europass has {@link #memberships()}. */
    void affiliations() {
        if (out.isEuropass()) return;
        list(
                "OrganizationAffiliations",
                "OrganizationAffiliation",
                (at, membership) -> {
                    out.leaf("hr:OrganizationName", title(membership));
                    out.lost(at + "/date", membership.date());
                    out.lost(at + "/url", membership.url());
                    out.lost(at + "/description", membership.description());
                },
                Kind.MEMBERSHIP);
    }

    void interestsAndProjects() {
        list("HobbiesAndInterests", "HobbyOrInterest", this::activity, Kind.INTEREST);
        projects();
    }

    void memberships() {
        list("NetworksAndMemberships", "NetworkAndMembership", this::activity, Kind.MEMBERSHIP);
    }

    void conferencesAndOthers() {
        list("ConferencesAndSeminars", "ConferenceAndSeminar", this::activity, Kind.CONFERENCE);
        if (experience.stream().anyMatch(work -> work.kind() == Experience.Kind.VOLUNTARY)) {
            out.begin("VoluntaryWorks");
            experience("VoluntaryWork", Experience.Kind.VOLUNTARY);
            out.end();
        }
        entries("Others", this::other, Kind.AWARD);
        entries("Others", this::other, Kind.COURSE);
        entries("Others", this::other, Kind.OTHER);
    }

    private void activity(String at, Achievement activity) {
        out.leaf("Title", title(activity));
        date(activity.date());
        out.prose("Description", activity.description());
        out.leaf("Link", activity.url());
    }

    private void date(Optional<PartialDate> date) {
        if (date.isEmpty()) return;
        out.begin("Date");
        out.date("StartDate", date);
        out.end();
    }

    /**
     * The editor keeps one entry of a section, so each entry has a section of its own; its title is the first keyword.
     */
    private void other(String at, Achievement other) {
        var keywords = other.keywords();
        out.leaf("Title", keywords.isEmpty() ? title(other).orElse("") : keywords.getFirst());
        out.begin("Other");
        activity(at, other);
        out.end();
        if (other.kind() != Kind.OTHER) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
        out.lost(at + "/organisation", other.organisation());
        for (int i = 1; i < keywords.size(); i++) out.lost(Out.numbered(at + "/keywords", i), Loss.Reason.NO_PLACE);
    }

    private void projects() {
        boolean achieved = achievements.stream().anyMatch(a -> a.kind() == Kind.PROJECT && isWritable(a));
        if (!achieved && experience.stream().noneMatch(work -> work.kind() == Experience.Kind.PROJECT)) return;
        out.begin("Projects");
        experience("Project", Experience.Kind.PROJECT);
        entries("Project", this::project, Kind.PROJECT);
        out.end();
    }

    private void project(String at, Achievement project) {
        activity(at, project);
        out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
    }

    private void experience(String name, Experience.Kind kind) {
        for (int i = 0; i < experience.size(); i++)
            if (experience.get(i).kind() == kind) experience(name, Out.numbered("/experience", i), experience.get(i));
    }

    /** There is no place for an organisation but the title. */
    private void experience(String name, String at, Experience work) {
        var label = work.position().flatMap(Term::label);
        var organisation = work.organisation().flatMap(Organisation::name);
        out.begin(name);
        out.leaf(
                "Title",
                label.isPresent() && organisation.isPresent()
                        ? Optional.of(label.get() + ", " + organisation.get())
                        : label.or(() -> organisation));
        period(work.period());
        EmploymentWriter.description(out, at, work, "Description");
        out.leaf("Link", work.url());
        out.end();
        work.position().ifPresent(position -> out.lostCodesBut(at + "/position", position, List.of()));
        work.organisation().ifPresent(o -> new OrganisationWriter(out).lostButName(at + "/organisation", o));
    }

    private void period(Period period) {
        if (period.equals(Period.UNKNOWN)) return;
        out.begin("Date");
        out.date("StartDate", period.from());
        out.date("EndDate", period.to());
        if (period.current()) out.leaf("Ongoing", "true");
        out.end();
    }

    void reportUnplaced() {
        for (int i = 0; i < achievements.size(); i++)
            if (!isWritable(achievements.get(i))) out.lost(Out.numbered("/achievements", i), achievements.get(i));
    }
}
