package org.qantara.hrxml;

import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Experience;
import org.qantara.model.Objective;
import org.qantara.model.Skill;
import org.qantara.parsing.Node;
import org.qantara.spi.LossReport;

/** Reads {@code CandidateProfile}: what the person knows, has done and wants. */
final class ProfileReader {
    private final CandidateDraft draft;
    private final Dialect dialect;
    private final LossReport losses;
    private final PreferencesReader preferences;
    private final SkillReader skills;
    private final ActivityReader activities;

    private ProfileReader(CandidateDraft draft, Dialect dialect, LossReport losses) {
        this.draft = draft;
        this.dialect = dialect;
        this.losses = losses;
        this.preferences = new PreferencesReader(draft);
        this.skills = new SkillReader(draft, losses);
        this.activities = new ActivityReader(draft, losses);
    }

    static void read(Node profile, CandidateDraft draft, Dialect dialect, LossReport losses) {
        profile.children(new ProfileReader(draft, dialect, losses)::read);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "PersonAvailability" -> node.children(preferences::availability);
            case "CandidateObjective" -> objective(node);
            case "ExecutiveSummary" -> draft.summary = Values.prose(draft.summary, node);
            case "CandidatePositionPreferences" -> node.children(preferences::position);
            case "EmploymentHistory" -> node.children(this::employer);
            case "EducationHistory" -> node.children(this::attendance);
            case "Licenses" -> node.children(this::licence);
            case "Certifications" -> node.children(this::certification);
            case "PersonQualifications" -> node.children(skills::qualifications);
            case "EmploymentReferences" -> node.children(this::referee);
            case "Attachment" -> AttachmentReader.read(node, draft, losses);
            default -> section(node);
        }
    }

    /** Lists of titled entries. */
    private void section(Node node) {
        switch (Dialect.name(node)) {
            case "Skills" -> skills.skills(node);
            case "DigitalSkills" -> skills.digital(node);
            case "CommunicationAndInterpersonalSkills" -> skills.titled(node, Skill.Kind.COMMUNICATION);
            case "ManagementAndLeadershipSkills", "OrganisationalSkills" ->
                skills.titled(node, Skill.Kind.ORGANISATIONAL);
            case "Projects" -> activities.experience(node, Experience.Kind.PROJECT);
            case "VoluntaryWorks" -> activities.experience(node, Experience.Kind.VOLUNTARY);
            case "PublicationHistory" -> activities.entries(node, Achievement.Kind.PUBLICATION);
            case "SpeakingHistory" -> activities.entries(node, Achievement.Kind.PRESENTATION);
            case "OrganizationAffiliations", "NetworksAndMemberships" ->
                activities.entries(node, Achievement.Kind.MEMBERSHIP);
            case "ConferencesAndSeminars" -> activities.entries(node, Achievement.Kind.CONFERENCE);
            case "CourseCertifications" -> activities.entries(node, Achievement.Kind.COURSE);
            case "HobbiesAndInterests" -> activities.entries(node, Achievement.Kind.INTEREST);
            case "HonoursAndAwards" -> activities.entries(node, Achievement.Kind.AWARD);
            case "CreativeWorks", "SocialAndPoliticalActivities" -> activities.entries(node, Achievement.Kind.OTHER);
            case "Others" -> activities.others(node);
            default -> {}
        }
    }

    private void objective(Node node) {
        var statement = Values.prose(null, node);
        if (statement != null)
            draft.objectives.add(
                    new Objective(Objective.Kind.PERSONAL_STATEMENT, Optional.empty(), Optional.of(statement)));
    }

    private void employer(Node node) {
        if (Dialect.name(node).equals("EmployerHistory")) EmploymentReader.read(node, draft.experience, losses);
    }

    private void attendance(Node node) {
        if (Dialect.name(node).equals("EducationOrganizationAttendance"))
            EducationReader.read(node, draft.education, dialect, losses);
    }

    private void licence(Node node) {
        if (Dialect.name(node).equals("License")) CredentialReader.licence(node, draft, losses);
    }

    private void certification(Node node) {
        if (Dialect.name(node).equals("Certification")) CredentialReader.certification(node, draft, losses);
    }

    private void referee(Node node) {
        if (Dialect.name(node).equals("Referee")) ReferenceReader.read(node, draft, losses);
    }
}
