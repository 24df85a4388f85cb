package org.qantara.jsonresume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qantara.model.Cefr;
import org.qantara.model.LanguageSkill;

/**
 * What {@code languages[].fluency} says, up to three parts set apart by {@code "; "}: {@code Native speaker}; levels of
 * the CEFR, as {@code listening C1, reading C1, spoken interaction B2}; other words. Words alone stay words, and so
 * does a level that does not say of what.
 */
final class Fluency {
    private static final String NATIVE = "Native speaker";
    private static final List<String> DIMENSIONS =
            List.of("listening", "reading", "spoken interaction", "spoken production", "writing");

    private Fluency() {}

    static String write(LanguageSkill skill) {
        var parts = new ArrayList<String>();
        if (skill.motherTongue()) parts.add(NATIVE);
        levels(skill).ifPresent(parts::add);
        skill.fluency().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static Optional<String> levels(LanguageSkill skill) {
        var levels = List.of(
                skill.listening(),
                skill.reading(),
                skill.spokenInteraction(),
                skill.spokenProduction(),
                skill.writing());
        var said = new ArrayList<String>();
        for (int i = 0; i < levels.size(); i++) {
            var dimension = DIMENSIONS.get(i);
            levels.get(i).ifPresent(level -> said.add(dimension + " " + level));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    static void read(String fluency, LanguageSkill.Draft skill) {
        var rest = fluency;
        if (head(rest).equalsIgnoreCase(NATIVE)) {
            skill.motherTongue = true;
            rest = tail(rest);
        }
        if (readLevels(head(rest), skill)) rest = tail(rest);
        skill.fluency = rest.isBlank() ? null : rest;
    }

    private static boolean readLevels(String text, LanguageSkill.Draft skill) {
        var found = new ArrayList<Runnable>();
        for (var part : text.split(", ", -1)) {
            int space = part.lastIndexOf(' ');
            var level = level(part.substring(space + 1));
            var dimension = space < 0 ? "" : part.substring(0, space);
            if (level == null || !DIMENSIONS.contains(dimension)) return false;
            found.add(() -> setter(dimension).accept(skill, level));
        }
        found.forEach(Runnable::run);
        return true;
    }

    private static BiConsumer<LanguageSkill.Draft, Cefr> setter(String dimension) {
        return switch (DIMENSIONS.indexOf(dimension)) {
            case 0 -> (skill, level) -> skill.listening = level;
            case 1 -> (skill, level) -> skill.reading = level;
            case 2 -> (skill, level) -> skill.spokenInteraction = level;
            case 3 -> (skill, level) -> skill.spokenProduction = level;
            default -> (skill, level) -> skill.writing = level;
        };
    }

    private static Cefr level(String text) {
        return Arrays.stream(Cefr.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String head(String text) {
        int end = text.indexOf("; ");
        return end < 0 ? text : text.substring(0, end);
    }

    private static String tail(String text) {
        int end = text.indexOf("; ");
        return end < 0 ? "" : text.substring(end + 2);
    }
}
