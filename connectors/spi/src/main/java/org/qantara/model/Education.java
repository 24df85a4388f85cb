package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of education or training.
 *
 * @param title of the qualification awarded or aimed at
 * @param kind of study in the document's words: {@code Bachelor}, {@code technicien spécialisé}
 * @param level in a framework: EQF, ISCED, a national one
 * @param field of study
 * @param grade as printed
 * @param credits as printed, with their scheme if given: {@code 180 ECTS}
 */
public record Education(
        Period period,
        Optional<String> title,
        Optional<String> kind,
        Optional<Organisation> organisation,
        Optional<Term> level,
        Optional<Term> field,
        Optional<String> grade,
        Optional<String> credits,
        Optional<Text> thesis,
        Optional<Text> description,
        List<String> courses,
        Optional<String> url) {
    public Education {
        Objects.requireNonNull(period);
        title = Require.text(title);
        kind = Require.text(kind);
        grade = Require.text(grade);
        credits = Require.text(credits);
        courses = Require.texts(courses);
        url = Require.text(url);
    }

    /** What a reader has gathered of an education so far; {@code null} is not given. */
    public static final class Draft {
        public Period period = Period.UNKNOWN;
        public String title;
        public String kind;
        public final Organisation.Draft organisation = new Organisation.Draft();
        public Term level;
        public Term field;
        public String grade;
        public String credits;
        public Text thesis;
        public Text description;
        public final List<String> courses = new ArrayList<>();
        public String url;

        public Education done() {
            return new Education(
                    period,
                    Optional.ofNullable(title),
                    Optional.ofNullable(kind),
                    organisation.done(),
                    Optional.ofNullable(level),
                    Optional.ofNullable(field),
                    Optional.ofNullable(grade),
                    Optional.ofNullable(credits),
                    Optional.ofNullable(thesis),
                    Optional.ofNullable(description),
                    courses,
                    Optional.ofNullable(url));
        }
    }
}
