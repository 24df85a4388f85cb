package org.qantara.hub.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qantara.spi.Texts;

/** The words of reports in one language. */
final class ReportWords {
    private static final Map<String, Properties> ALL = Texts.LANGUAGES.stream()
            .map(Locale::getLanguage)
            .collect(Collectors.toMap(language -> language, ReportWords::read));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT);

    private final String language;

    ReportWords(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    boolean runsFromTheRight() {
        return language.equals("ar");
    }

    String of(String key, Object... values) {
        var text = ALL.get(language).getProperty(key);
        if (text == null) throw new IllegalStateException("no word for " + key + " in " + language);
        return new MessageFormat(text, Locale.ROOT).format(values);
    }

    /** What has no word of its own stands as it is. */
    String code(Dimension dimension, String code) {
        if (code.equals(Dimension.UNKNOWN)) return of("unknown");
        return dimension.codes().contains(code) ? of("code." + code) : code;
    }

    String corridor(String corridor) {
        return switch (corridor) {
            case Dimension.TOTAL -> of("corridors");
            case Dimension.UNKNOWN -> of("corridor.none");
            default -> corridor;
        };
    }

    String state(String state) {
        return of("state." + state);
    }

    String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Properties read(String language) {
        var words = new Properties();
        try (var in = ReportWords.class.getResourceAsStream("report_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
