package org.qantara.ofppt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;

/** A nationality as written, with the country's code where it is a country's name in French or Arabic, or Moroccan. */
final class Nationality {
    private static final Map<String, String> COUNTRIES = countries();

    private Nationality() {}

    static Term term(String written) {
        var code = Optional.ofNullable(Countries.code(written))
                .or(() -> Optional.ofNullable(COUNTRIES.get(written.toLowerCase(Locale.FRENCH))));
        return new Term(
                code.map(country -> List.of(Code.of(CodeSystem.COUNTRY, country)))
                        .orElse(List.of()),
                Optional.of(written));
    }

    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries())
            for (var language : List.of(Locale.FRENCH, Locale.of("ar")))
                countries.put(Locale.of("", code).getDisplayCountry(language).toLowerCase(Locale.FRENCH), code);
        for (var moroccan : List.of("marocaine", "marocain", "مغربية", "مغربي")) countries.put(moroccan, "MA");
        return Map.copyOf(countries);
    }
}
