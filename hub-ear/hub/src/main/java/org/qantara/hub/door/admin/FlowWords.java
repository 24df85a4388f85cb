package org.qantara.hub.door.admin;

import static java.util.stream.Collectors.joining;

import java.text.MessageFormat;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.qantara.hub.gate.Flow;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Partner;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The words of the table of flows in one language. */
final class FlowWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle words;

    FlowWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.qantara.hub.door.admin.flows", language, FlowWords.class.getClassLoader(), EXACT);
    }

    String of(String key) {
        return words.getString(key);
    }

    String institution(Partner partner) {
        return of("institution." + FlowJson.word(partner.institution()));
    }

    /** In this language, else in English, else the id. */
    String name(Partner partner) {
        var names = partner.names();
        return names.getOrDefault(
                language.getLanguage(), names.getOrDefault("en", partner.id().value()));
    }

    String ground(Optional<LegalGround> ground) {
        return ground.map(it -> of("ground." + FlowJson.word(it))).orElse("");
    }

    /** Years, months and days, as far as there are any. */
    String time(Optional<Period> period) {
        return period.stream()
                .flatMap(it -> Stream.of(
                        Map.entry("years", it.getYears()),
                        Map.entry("months", it.getMonths()),
                        Map.entry("days", it.getDays())))
                .filter(part -> part.getValue() != 0)
                .map(part -> new MessageFormat(of(part.getKey()), Locale.ROOT).format(new Object[] {part.getValue()}))
                .collect(joining(", "));
    }

    String why(Optional<String> why) {
        return why.map(code -> Arrays.stream(ProblemCode.values())
                        .filter(it -> it.name().equals(code))
                        .findFirst()
                        .map(it -> Texts.title(it, language))
                        .orElseGet(() -> of(Flow.NOT_BEGUN)))
                .orElse("");
    }
}
