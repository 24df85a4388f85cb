package org.qantara.europass;

import java.util.List;
import java.util.Set;
import org.qantara.model.Achievement;
import org.qantara.model.Objective;

/** The code lists of Europass that are its own, and how they map. */
final class Codes {
    static final String TITLE = "europass-title";
    static final String ACHIEVEMENT = "europass-achievement";
    static final String DIGITAL = "europass-digital-competence";
    static final String ESCO = "http://data.europa.eu/esco/occupation/";

    static final Set<String> TITLES = Set.of("mr", "ms", "mrs", "miss", "dr");
    static final Set<String> WEBSITES = Set.of("personal", "business", "blog", "portfolio");
    static final Set<String> MESSENGERS = Set.of("gtalk", "skype", "icq", "msn", "yahoo");
    static final Set<String> IMAGES = Set.of("image/jpeg", "image/pjpeg", "image/png", "image/x-png");
    /** Kinds of document that can be written; there are cover letters (ECL) too. */
    static final Set<String> WRITTEN_TYPES = Set.of("ECV_ESP", "ESP", "ECV", "ELP");

    static final Set<String> ACHIEVEMENTS = Set.of(
            "honors_awards",
            "presentations",
            "publications",
            "projects",
            "citations",
            "memberships",
            "conferences",
            "seminars",
            "workshops",
            "references",
            "signature_equivalent",
            "courses",
            "certifications");
    /** In the order the schema wants them. */
    static final List<String> COMPETENCES =
            List.of("Information", "Communication", "ContentCreation", "Safety", "ProblemSolving");

    static final Set<String> LICENCES =
            Set.of("AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE");
    /** Languages beyond ISO 639-1 that the schema lists, sign languages but for some apart. */
    static final Set<String> MORE_LANGUAGES = Set.of("grc");

    private Codes() {}

    static Achievement.Kind achievement(String code) {
        return switch (code) {
            case "honors_awards" -> Achievement.Kind.AWARD;
            case "publications" -> Achievement.Kind.PUBLICATION;
            case "presentations" -> Achievement.Kind.PRESENTATION;
            case "projects" -> Achievement.Kind.PROJECT;
            case "memberships" -> Achievement.Kind.MEMBERSHIP;
            case "conferences", "seminars", "workshops" -> Achievement.Kind.CONFERENCE;
            case "courses" -> Achievement.Kind.COURSE;
            default -> Achievement.Kind.OTHER;
        };
    }

    /** The code of a kind of achievement, or {@code null} if Europass has none. */
    static String code(Achievement.Kind kind) {
        return switch (kind) {
            case AWARD -> "honors_awards";
            case PUBLICATION -> "publications";
            case PRESENTATION -> "presentations";
            case PROJECT -> "projects";
            case MEMBERSHIP -> "memberships";
            case CONFERENCE -> "conferences";
            case COURSE -> "courses";
            case INTEREST, OTHER -> null;
        };
    }

    /** The kind of a headline, or {@code null} if there is no such code. */
    static Objective.Kind objective(String code) {
        return switch (code) {
            case "job_applied_for" -> Objective.Kind.JOB_APPLIED_FOR;
            case "position" -> Objective.Kind.POSITION_HELD;
            case "preferred_job" -> Objective.Kind.PREFERRED_JOB;
            case "studies_applied_for" -> Objective.Kind.STUDIES_APPLIED_FOR;
            case "personal_statement" -> Objective.Kind.PERSONAL_STATEMENT;
            default -> null;
        };
    }

    static String code(Objective.Kind kind) {
        return switch (kind) {
            case JOB_APPLIED_FOR -> "job_applied_for";
            case POSITION_HELD -> "position";
            case PREFERRED_JOB -> "preferred_job";
            case STUDIES_APPLIED_FOR -> "studies_applied_for";
            case PERSONAL_STATEMENT -> "personal_statement";
        };
    }
}
