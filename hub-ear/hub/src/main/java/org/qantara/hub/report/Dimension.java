package org.qantara.hub.report;

import java.util.List;

/** By what figures are told apart. Codes are those that statistics use, where there are such. */
public enum Dimension {
    SEX("F", "M", "_O"),
    /** By the years between the year of birth and that of the day. */
    AGE("Y_LT18", "Y18T24", "Y25T29", "Y30T34", "Y35T44", "Y_GE45"),
    /** Of origin. */
    REGION,
    OCCUPATION,
    /** How somebody is in work. */
    OUTCOME("WAGE_EMPLOYMENT", "SELF_EMPLOYMENT"),
    /** Of training. */
    TRACK;

    /** All together. */
    public static final String TOTAL = "_T";
    /** Nobody has said. */
    public static final String UNKNOWN = "_U";

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> codes;

    Dimension(String... codes) {
        this.codes = List.of(codes);
    }

    /** Those there are always, in their order, but for what is not known; none if they are what was met. */
    List<String> codes() {
        return codes;
    }

    /** The band of an age. The bands are the same in all reports, for figures by bands that overlap could be subtracted. */
    static String band(int years) {
        if (years < 18) return "Y_LT18";
        if (years < 25) return "Y18T24";
        if (years < 30) return "Y25T29";
        if (years < 35) return "Y30T34";
        return years < 45 ? "Y35T44" : "Y_GE45";
    }
}
