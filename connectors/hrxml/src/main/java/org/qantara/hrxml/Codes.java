package org.qantara.hrxml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Term;

/** Codes of a term that are in the code lists of these formats. */
final class Codes {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ISCO = Pattern.compile("[0-9]{1,4}");
    private static final Pattern NACE = Pattern.compile("[A-U]|[0-9]{2}(\\.[0-9]{1,2})?");
    private static final Pattern EQF = Pattern.compile("[1-8]");
    private static final Pattern ISCED = Pattern.compile("[0-9]");
    private static final Pattern URI = Pattern.compile("https?://[^\\s]+");
    private static final Set<String> DRIVING =
            Set.of("AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE");
    /** Section letters of NACE revision 2 by the first division of each. */
    private static final String SECTIONS = "01A05B10C35D36E41F45G49H55I58J64K68L69M77N84O85P86Q90R94S97T99U";

    private Codes() {}

    static Optional<Code> country(Term term) {
        return of(term, CodeSystem.COUNTRY)
                .filter(code -> matches(COUNTRY, code) && code.version().isEmpty());
    }

    static Optional<Code> isco(Term term) {
        return of(term, CodeSystem.ISCO_08).filter(code -> matches(ISCO, code));
    }

    static Optional<Code> escoOccupation(Term term) {
        return of(term, CodeSystem.ESCO_OCCUPATION)
                .filter(code -> matches(URI, code) && code.value().contains("/esco/"));
    }

    static Optional<Code> escoSkill(Term term) {
        return of(term, CodeSystem.ESCO_SKILL)
                .filter(code -> matches(URI, code) && code.value().contains("/esco/"));
    }

    static Optional<Code> nace(Term term) {
        return of(term, CodeSystem.NACE).filter(code -> matches(NACE, code) && section(code.value()) != 0);
    }

    static Optional<Code> eqf(Term term) {
        return of(term, CodeSystem.EQF).filter(code -> matches(EQF, code));
    }

    static Optional<Code> isced(Term term) {
        return of(term, CodeSystem.ISCED_LEVEL).filter(code -> matches(ISCED, code));
    }

    static Optional<Code> driving(Term term) {
        return of(term, CodeSystem.DRIVING_LICENCE)
                .filter(code -> DRIVING.contains(code.value()) && code.version().isEmpty());
    }

    /** EURES takes languages of ISO 639-1 only; Europass writes three letters. */
    static Optional<Code> language(Term term, Dialect dialect) {
        return of(term, CodeSystem.LANGUAGE)
                .filter(code -> code.version().isEmpty() && languageCode(code.value(), dialect) != null);
    }

    static String languageCode(String code, Dialect dialect) {
        boolean known = code.equals(org.qantara.parsing.Languages.code(code));
        return switch (dialect) {
            case EUROPASS -> known ? Locale.of(code).getISO3Language() : null;
            case EURES -> known && code.length() == 2 ? code : null;
        };
    }

    /** NACE as EURES writes it: {@code 09.10} is {@code B9.1.0}, a section is its letter. */
    static String euresNace(String nace) {
        if (nace.length() == 1) return nace;
        var code = new StringBuilder().append(section(nace)).append(Integer.parseInt(nace.substring(0, 2)));
        for (int i = 3; i < nace.length(); i++) code.append('.').append(nace.charAt(i));
        return code.toString();
    }

    private static char section(String nace) {
        if (nace.length() == 1) return nace.charAt(0);
        var division = nace.substring(0, 2);
        char section = 0;
        for (int i = 0; i < SECTIONS.length() && SECTIONS.substring(i, i + 2).compareTo(division) <= 0; i += 3)
            section = SECTIONS.charAt(i + 2);
        return section;
    }

    private static boolean matches(Pattern pattern, Code code) {
        return pattern.matcher(code.value()).matches();
    }

    static Optional<Code> of(Term term, String system) {
        return term.codes().stream()
                .filter(code -> code.system().equals(system))
                .findFirst();
    }
}
