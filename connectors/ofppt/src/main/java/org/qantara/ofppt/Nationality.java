package org.qantara.ofppt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;

/**
 * A nationality as written, with the country's code where it is a country's name in French or Arabic, or what its people
 * are called.
 */
final class Nationality {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> COUNTRIES = countries();

    private Nationality() {}

    static Term term(String written) {
        var code = Optional.ofNullable(Countries.code(written))
                .or(() -> Optional.ofNullable(COUNTRIES.get(folded(written))));
        return new Term(
                code.map(country -> List.of(Code.of(CodeSystem.COUNTRY, country)))
                        .orElse(List.of()),
                Optional.of(written));
    }

    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries())
            for (var language : List.of(Locale.FRENCH, Locale.of("ar")))
                countries.put(folded(Locale.of("", code).getDisplayCountry(language)), code);
        var peoples = peoples();
        for (var code : peoples.stringPropertyNames())
            for (var people : peoples.getProperty(code).split(",")) countries.put(folded(people), code);
        return Map.copyOf(countries);
    }

    /** By the code of their country, with commas between. */
    private static Properties peoples() {
        var peoples = new Properties();
        try (var in = Nationality.class.getResourceAsStream("peoples.properties")) {
            peoples.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return peoples;
    }

    /** Without accents, and in small letters. */
    private static String folded(String text) {
        var apart = Normalizer.normalize(text.strip().replace('’', '\''), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
