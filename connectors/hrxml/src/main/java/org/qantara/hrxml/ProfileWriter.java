package org.qantara.hrxml;

import java.util.List;
import org.qantara.model.Candidate;
import org.qantara.model.Objective;
import org.qantara.spi.Loss;

/** Writes {@code CandidateProfile}, its sections in the order of the schemas. */
final class ProfileWriter {
    /** Names the Europass editor gives to the sections written here. */
    static final List<String> SECTIONS = List.of(
            "work-experience",
            "education-training",
            "language",
            "profile-skills",
            "driving-licence",
            "certifications",
            "publication",
            "projects",
            "volunteering",
            "membership",
            "conference-seminar",
            "recommendation",
            "hobbies-interests");

    private final Out out;
    private final Candidate candidate;

    private ProfileWriter(Out out, Candidate candidate) {
        this.out = out;
        this.candidate = candidate;
    }

    static void write(Out out, Candidate candidate) {
        out.begin("CandidateProfile");
        out.attribute("languageCode", candidate.provenance().language().orElse("en"));
        new ProfileWriter(out, candidate).write();
        out.end();
    }

    private void write() {
        var preferences = new PreferencesWriter(out);
        candidate.preferences().ifPresent(preferences::availability);
        var title = objectives();
        out.prose("hr:ExecutiveSummary", candidate.summary());
        preferences.position(candidate.preferences(), title);
        new EmploymentWriter(out).write(candidate.experience());
        new EducationWriter(out).write(candidate.education());
        var credentials = new CredentialWriter(out);
        credentials.licences(candidate.licences());
        credentials.certificates(candidate.certificates());
        var activities = new ActivityWriter(out, candidate);
        activities.publications();
        activities.speeches();
        var skills = new SkillWriter(out, candidate.skills());
        new QualificationsWriter(out).write(candidate.languages(), skills);
        activities.affiliations();
        new ReferenceWriter(out).write(candidate.references());
        new AttachmentWriter(out).write(candidate.attachments());
        if (out.isEuropass()) {
            activities.interestsAndProjects();
            skills.communicationAndOrganisation();
            activities.memberships();
            skills.digital();
            activities.conferencesAndOthers();
        }
        activities.reportUnplaced();
    }

    /** One statement is the objective; one job wanted is the title of the position preferred. */
    private PreferencesWriter.Title objectives() {
        PreferencesWriter.Title title = null;
        boolean stated = false;
        for (int i = 0; i < candidate.objectives().size(); i++) {
            var at = Out.numbered("/objectives", i);
            var objective = candidate.objectives().get(i);
            boolean wanted = objective.kind() == Objective.Kind.PREFERRED_JOB
                    || objective.kind() == Objective.Kind.JOB_APPLIED_FOR;
            if (!stated
                    && objective.kind() == Objective.Kind.PERSONAL_STATEMENT
                    && objective.statement().isPresent()) {
                stated = true;
                out.prose("hr:CandidateObjective", objective.statement());
                out.lost(at + "/term", objective.term());
            } else if (title == null
                    && wanted
                    && objective.term().isPresent()
                    && objective.term().get().label().isPresent()) {
                title = new PreferencesWriter.Title(
                        objective.term().get().label().get());
                if (objective.kind() != Objective.Kind.PREFERRED_JOB) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
                out.lostCodesBut(at + "/term", objective.term().get(), List.of());
                out.lost(at + "/statement", objective.statement());
            } else out.lost(at, objective);
        }
        return title;
    }
}
