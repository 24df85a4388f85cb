package org.qantara.ofppt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * The number of a Moroccan national identity card. Who is said to be of another country has none: what stands there in its
 * place is some other number of theirs, and nobody says of what.
 *
 * @param path of its cell
 */
record NationalId(String written, String path) {
    private static final String HERE = "MA";
    /** As it commonly looks. */
    private static final Pattern USUAL = Pattern.compile("[A-Za-z]{1,2}\\d{5,6}");

    static boolean isUsual(String text) {
        return USUAL.matcher(text).matches();
    }

    /** @param nationalities of the person; if they are not known it is as it should be */
    Identifier of(List<Term> nationalities, LossReport report) {
        var codes = nationalities.stream()
                .flatMap(term -> term.codes().stream())
                .map(code -> code.value())
                .toList();
        boolean isHere = codes.isEmpty() || codes.contains(HERE);
        if (!isHere || !isUsual(written)) report.add(path, Loss.Reason.DOUBTFUL);
        return new Identifier(
                isHere ? Kind.NATIONAL_ID : Kind.OTHER,
                written,
                Optional.of("CIN"),
                isHere ? Optional.of(Term.of(CodeSystem.COUNTRY, HERE)) : Optional.empty(),
                Period.UNKNOWN);
    }
}
