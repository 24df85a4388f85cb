package org.qantara.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A programme, module or course that was learnt, with its result. Units within units stand in one list, numbered as an
 * outline is (ELMO: learningOpportunitySpecification and what hasPart holds).
 *
 * @param number its place in the outline: 1, 1.1, 1.2, 2. Of two units one whose number begins with the other's and a
 *     dot is a part of it: {@code 1.2}
 * @param type what kind of unit it is: degree programme, module, course, class
 * @param titles what it is called, once for each language
 * @param identifiers its ids
 * @param credits how many credits it has: {@code 7.5}
 * @param creditScheme what the credits are counted in
 * @param level level in a framework: EQF, a national one
 * @param field field of study; in ISCED-F 2013 where possible
 * @param status whether it is passed, failed or goes on
 * @param grade the result as printed: {@code 16,5/20}
 * @param period from when to when
 * @param languages languages of instruction
 * @param hours hours of work: {@code 120}
 * @param skills what was learnt, by skill
 * @param description what it was about
 */
public record LearningUnit(
        String number,
        Optional<Term> type,
        List<Text> titles,
        List<ExternalId> identifiers,
        Optional<BigDecimal> credits,
        Optional<String> creditScheme,
        Optional<Term> level,
        Optional<Term> field,
        Optional<Status> status,
        Optional<String> grade,
        Period period,
        List<Term> languages,
        Optional<BigDecimal> hours,
        List<Term> skills,
        Optional<Text> description) {
    /** Where a unit stands. */
    public enum Status {
        /** Passed. */
        PASSED,
        /** Failed. */
        FAILED,
        /** Not finished. */
        IN_PROGRESS
    }

    public LearningUnit {
        Require.text(number, "number");
        titles = List.copyOf(titles);
        identifiers = List.copyOf(identifiers);
        credits = credits.map(given -> Require.decimal(given, "credits"));
        creditScheme = Require.text(creditScheme);
        grade = Require.text(grade);
        Objects.requireNonNull(period);
        languages = List.copyOf(languages);
        hours = hours.map(given -> Require.decimal(given, "hours"));
        skills = List.copyOf(skills);
    }

    /** What a reader has gathered of a learning unit so far; {@code null} is not given. */
    public static final class Draft {
        public String number;
        public Term type;
        public final List<Text> titles = new ArrayList<>();
        public final List<ExternalId> identifiers = new ArrayList<>();
        public BigDecimal credits;
        public String creditScheme;
        public Term level;
        public Term field;
        public Status status;
        public String grade;
        public Period period = Period.UNKNOWN;
        public final List<Term> languages = new ArrayList<>();
        public BigDecimal hours;
        public final List<Term> skills = new ArrayList<>();
        public Text description;

        public LearningUnit done() {
            return new LearningUnit(
                    number,
                    Optional.ofNullable(type),
                    titles,
                    identifiers,
                    Optional.ofNullable(credits),
                    Optional.ofNullable(creditScheme),
                    Optional.ofNullable(level),
                    Optional.ofNullable(field),
                    Optional.ofNullable(status),
                    Optional.ofNullable(grade),
                    period,
                    languages,
                    Optional.ofNullable(hours),
                    skills,
                    Optional.ofNullable(description));
        }
    }
}
