package org.qantara.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What two sides have agreed for one kind of mobility (EWP iias v7: cooperation-conditions).
 *
 * @param mobility for what: studies, traineeship, teaching, work
 * @param sending the side that sends
 * @param receiving the side that receives
 * @param perYear how many people a year: {@code 25}
 * @param months how many months of stay together a year: {@code 150}
 * @param period from when to when it holds, if for less than the agreement
 * @param fields fields of study or occupation; in ISCED-F 2013 where possible
 * @param levels levels, EQF where possible
 * @param languages languages that are needed or recommended
 * @param blended whether a part may be at a distance
 * @param remarks what else is agreed
 */
public record MobilityCondition(
        Optional<Term> mobility,
        Optional<Ref> sending,
        Optional<Ref> receiving,
        Optional<Integer> perYear,
        Optional<BigDecimal> months,
        Period period,
        List<Term> fields,
        List<Term> levels,
        List<LanguageRequirement> languages,
        Optional<Boolean> blended,
        Optional<Text> remarks) {
    public MobilityCondition {
        perYear.ifPresent(given -> Require.count(given, "perYear"));
        months = months.map(given -> Require.decimal(given, "months"));
        Objects.requireNonNull(period);
        fields = List.copyOf(fields);
        levels = List.copyOf(levels);
        languages = List.copyOf(languages);
    }

    /** What a reader has gathered of a mobility condition so far; {@code null} is not given. */
    public static final class Draft {
        public Term mobility;
        public Ref sending;
        public Ref receiving;
        public Integer perYear;
        public BigDecimal months;
        public Period period = Period.UNKNOWN;
        public final List<Term> fields = new ArrayList<>();
        public final List<Term> levels = new ArrayList<>();
        public final List<LanguageRequirement> languages = new ArrayList<>();
        public Boolean blended;
        public Text remarks;

        public MobilityCondition done() {
            return new MobilityCondition(
                    Optional.ofNullable(mobility),
                    Optional.ofNullable(sending),
                    Optional.ofNullable(receiving),
                    Optional.ofNullable(perYear),
                    Optional.ofNullable(months),
                    period,
                    fields,
                    levels,
                    languages,
                    Optional.ofNullable(blended),
                    Optional.ofNullable(remarks));
        }
    }
}
