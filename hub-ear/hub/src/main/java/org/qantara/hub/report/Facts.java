package org.qantara.hub.report;

import static org.qantara.hub.report.Dimension.UNKNOWN;

import java.util.List;

/** What facts are in figures. */
final class Facts {
    private Facts() {}

    static String code(Dimension dimension, List<Fact> facts, Lens lens) {
        return switch (dimension) {
            case SEX ->
                Fact.last(facts, Fact.Kind.SEX, lens.knownAt()).map(Facts::sex).orElse(UNKNOWN);
            case AGE ->
                Fact.last(facts, Fact.Kind.BIRTH_YEAR, lens.knownAt())
                        .map(year -> Dimension.band(lens.asOf().getYear() - Integer.parseInt(year)))
                        .orElse(UNKNOWN);
            case REGION -> Fact.last(facts, Fact.Kind.REGION, lens.knownAt()).orElse(UNKNOWN);
            case OCCUPATION ->
                Fact.last(facts, Fact.Kind.OCCUPATION, lens.knownAt()).orElse(UNKNOWN);
            case OUTCOME, TRACK -> UNKNOWN;
        };
    }

    private static String sex(String gender) {
        return switch (gender) {
            case "FEMALE" -> "F";
            case "MALE" -> "M";
            case "OTHER" -> "_O";
            default -> UNKNOWN;
        };
    }
}
