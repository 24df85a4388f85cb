package org.qantara.ofppt;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What tells one enrolment from another: the trainee's number and the training's code. What the training is called, which
 * is mended now and then and does not survive each encoding, tells it only where there is no code.
 */
final class EnrolmentKey {
    private EnrolmentKey() {}

    /** @param cells of a row, by column */
    static String of(UnaryOperator<String> cells) {
        var matricule = cells.apply("MatriculeEtudiant");
        return NotGiven.is(matricule) ? "" : matricule + "\u001F" + training(cells);
    }

    private static String training(UnaryOperator<String> cells) {
        var code = cells.apply("CodeDiplome");
        if (!NotGiven.is(code)) return code;
        var diploma = cells.apply("Diplome");
        return TrackCode.of(diploma).isPresent() ? diploma : lasting(cells.apply("LibelleLong"));
    }

    /** The letters and digits that are the same in every encoding an export comes in: no Latin letters with accents. */
    private static String lasting(String label) {
        var letters = new StringBuilder(label.length());
        label.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> (c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                        && Character.isLetterOrDigit(c))
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
