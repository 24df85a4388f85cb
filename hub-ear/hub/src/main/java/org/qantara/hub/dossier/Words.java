package org.qantara.hub.dossier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qantara.hub.dossier.SubjectFile.Noticed;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** A file's words in one language, and the names of institutions in it. */
final class Words {
    private static final Map<Locale, Properties> ALL =
            Texts.LANGUAGES.stream().collect(Collectors.toMap(language -> language, Words::read));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Locale language;
    private final Registry registry;

    Words(Locale language, Registry registry) {
        this.language = language;
        this.registry = registry;
    }

    Locale language() {
        return language;
    }

    boolean runsFromTheRight() {
        return language.equals(Texts.ARABIC);
    }

    /** What has no word of its own stands as it is. */
    String of(String key, Object... values) {
        var text = ALL.get(language).getProperty(key);
        if (text == null) return key.substring(key.indexOf('.') + 1);
        return new MessageFormat(text, Locale.ROOT).format(values);
    }

    boolean has(String key) {
        return ALL.get(language).containsKey(key);
    }

    /** Isolated where lines run from the right, else its parts would change places (Unicode Annex 9). */
    String time(Instant time) {
        var text = TIME.format(time.atOffset(ZoneOffset.UTC));
        return runsFromTheRight() ? "\u2066" + text + "\u2069" : text;
    }

    /** Where a notice stands; nobody was told before they were. */
    String notice(Noticed one) {
        var told = one.toldAt().map(this::time);
        return of(
                "notice." + one.state() + (told.isPresent() ? "" : ".untold"),
                told.orElse(""),
                time(one.dueAt()),
                one.acknowledgedAt().map(this::time).orElse(""));
    }

    /** What it is about, and what was decided. */
    String doubt(Known.Doubt one) {
        return of(one.ofOne() ? "doubt.ofOne" : "doubt.ofTwo", time(one.foundAt())) + " "
                + of(
                        "doubt." + one.decision().orElse("OPEN"),
                        one.decidedAt().map(this::time).orElse(""));
    }

    String problem(ProblemCode code) {
        return Texts.title(code, language);
    }

    /** An institution's name; its id if it is not known any more. */
    String institution(String id) {
        if (!PartnerId.isOne(id)) return id;
        var names = registry.partner(new PartnerId(id))
                .map(partner -> partner.names())
                .orElse(Map.of());
        var name = names.get(language.getLanguage());
        return name != null
                ? name
                : names.getOrDefault("en", names.values().stream().findFirst().orElse(id));
    }

    /** {@code hub}, {@code partner:<id>}, {@code user:<name>}. */
    String actor(String actor) {
        var name = actor.substring(actor.indexOf(':') + 1);
        if (actor.startsWith("partner:")) return institution(name);
        if (actor.startsWith("user:")) return of("staff", name);
        return actor.equals("hub") ? of("hub") : of("nobody");
    }

    /** What a field of a record is called; some are called otherwise within another. */
    String field(String within, String name) {
        var here = "field." + within + "." + name;
        return has(here) ? of(here) : of("field." + name);
    }

    /** A field of a record by its path: {@code /person/identifiers[NATIONAL_ID]}, {@code /person/names[2]/given}. */
    String path(String path) {
        if (!path.startsWith("/")) return path;
        var within = "";
        var text = new StringBuilder();
        for (var step : path.substring(1).split("/")) {
            var named = step.indexOf('[') < 0 ? step : step.substring(0, step.indexOf('['));
            text.append(text.isEmpty() ? "" : " › ").append(field(within, named));
            if (!named.equals(step))
                text.append(" (")
                        .append(of("value." + step.substring(named.length() + 1, step.length() - 1)))
                        .append(')');
            within = named;
        }
        return text.toString();
    }

    private static Properties read(Locale language) {
        var words = new Properties();
        for (var part : List.of("words_", "record_")) read(part + language.getLanguage() + ".properties", words);
        return words;
    }

    private static void read(String file, Properties words) {
        try (var in = Words.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
