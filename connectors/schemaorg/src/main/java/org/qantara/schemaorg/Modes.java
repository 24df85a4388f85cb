package org.qantara.schemaorg;

import java.util.Locale;
import org.qantara.model.StudyMode;

/** How training is given, in the words that courses use for it. */
final class Modes {
    private Modes() {}

    /** {@code null} if it is no such word. */
    static StudyMode mode(String word) {
        return switch (Vocabulary.name(word).toLowerCase(Locale.ROOT)) {
            case "day", "daytime" -> StudyMode.DAY;
            case "evening" -> StudyMode.EVENING;
            case "dual" -> StudyMode.DUAL;
            case "apprenticeship" -> StudyMode.APPRENTICESHIP;
            case "online", "distance" -> StudyMode.DISTANCE;
            case "blended" -> StudyMode.BLENDED;
            default -> null;
        };
    }

    static String word(StudyMode mode) {
        return switch (mode) {
            case DAY -> "day";
            case EVENING -> "evening";
            case DUAL -> "dual";
            case APPRENTICESHIP -> "apprenticeship";
            case DISTANCE -> "online";
            case BLENDED -> "blended";
        };
    }
}
