package org.qantara.schemaorg;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Term;

/** What {@code employmentType} says in capitals, beside the codes that HR Open has for it. */
final class Employment {
    static final String SCHEDULE = "PositionScheduleTypeCode";
    static final String CONTRACT = "PositionOfferingTypeCode";

    private static final Map<String, Code> CODES = Map.of(
            "FULL_TIME", Code.of(SCHEDULE, "FullTime"),
            "PART_TIME", Code.of(SCHEDULE, "PartTime"),
            "CONTRACTOR", Code.of(CONTRACT, "Contract"),
            "TEMPORARY", Code.of(CONTRACT, "Temporary"),
            "INTERN", Code.of(CONTRACT, "Internship"),
            "VOLUNTEER", Code.of(CONTRACT, "Volunteer"));

    private static final Map<Code, String> WORDS =
            CODES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Map<String, String> PERIODS = Stream.of("hour", "day", "week", "month", "year")
            .collect(Collectors.toMap(period -> period.toUpperCase(Locale.ROOT), Function.identity()));

    private Employment() {}

    /** The code that a word stands for; {@code null} if it is none of the known ones. */
    static Code code(String written) {
        return CODES.get(written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }

    /** Which of a term's codes has a word here; -1 if none has. */
    static int indexIn(Term term) {
        for (int i = 0; i < term.codes().size(); i++)
            if (WORDS.containsKey(term.codes().get(i))) return i;
        return -1;
    }

    static String word(Code code) {
        return WORDS.get(code);
    }

    /** What pay is for. */
    static Term period(String written) {
        var period = PERIODS.get(written.toUpperCase(Locale.ROOT));
        return period == null ? Term.labelled(written) : Term.of(CodeSystem.PAY_PERIOD, period);
    }

    /** The word of a period by its code; empty if it has none. */
    static Optional<String> unit(Code code) {
        if (!code.system().equals(CodeSystem.PAY_PERIOD)
                || code.version().isPresent()
                || code.confidence() != Confidence.EXACT) return Optional.empty();
        var unit = code.value().toUpperCase(Locale.ROOT);
        return code.value().equals(PERIODS.get(unit)) ? Optional.of(unit) : Optional.empty();
    }
}
