package org.qantara.bench.peer;

import java.util.ArrayList;
import java.util.List;

/** What the peer takes of a document and passes on as JSON; {@code null} is not given. */
public final class Candidate {

    /** A job: its period in ISO dates as far as known, the country and sector as codes. */
    public record Job(
            String from, String to, boolean current, String position, String employer, String country, String sector) {}

    /** A course: its period in ISO dates as far as known, country and level as codes. */
    public record Education(String from, String to, String title, String organisation, String country, String level) {}

    /** A language with its five CEFR levels. */
    public record Language(
            String code,
            String label,
            String listening,
            String reading,
            String spokenInteraction,
            String spokenProduction,
            String writing) {}

    /** Whatever else the person can do, in plain text. */
    public record Skill(String kind, String text) {}

    public String messageId;
    public String firstName;
    public String surname;
    public String birthDate;
    public String email;
    public final List<String> nationalities = new ArrayList<>();
    public final List<Job> jobs = new ArrayList<>();
    public final List<Education> education = new ArrayList<>();
    public final List<Language> motherTongues = new ArrayList<>();
    public final List<Language> languages = new ArrayList<>();
    public final List<Skill> skills = new ArrayList<>();

    String messageId() {
        return messageId;
    }
}
