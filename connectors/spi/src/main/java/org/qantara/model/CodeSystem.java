package org.qantara.model;

/** Names of the code systems used across formats; a {@link Code} may name others, verbatim as the document does. */
public final class CodeSystem {
    /** ISO 3166-1 alpha-2, upper case: {@code GB} and {@code GR}, never {@code UK} and {@code EL}. */
    public static final String COUNTRY = "iso3166-1";
    /** ISO 639, the two-letter code where one exists, else the terminological three-letter code. */
    public static final String LANGUAGE = "iso639";

    public static final String ISCO_08 = "isco-08";
    public static final String ISCO_88 = "isco-88";
    public static final String ESCO_OCCUPATION = "esco-occupation";
    public static final String ESCO_SKILL = "esco-skill";
    /** The French directory of occupations: {@code F1602}. */
    public static final String ROME = "rome";
    /** The German classification of occupations of 2010: {@code 26212}. */
    public static final String KLDB_2010 = "kldb-2010";
    /** NACE revision 2: a letter, or digits with dots ({@code 09.10}). */
    public static final String NACE = "nace-2";
    /** Level of the European Qualifications Framework, 1 to 8. */
    public static final String EQF = "eqf";

    public static final String ISCED_LEVEL = "isced-2011";
    public static final String ISCED_97 = "isced-97";
    public static final String ISCED_FIELD = "isced-f-2013";
    /** Categories of driving licence: AM, A1, A2, A, B1, B, BE, C1, … */
    public static final String DRIVING_LICENCE = "driving-licence";

    /** What pay is for: hour, day, week, month or year. */
    public static final String PAY_PERIOD = "pay-period";

    private CodeSystem() {}
}
