package org.qantara.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Country codes as documents write them, to ISO 3166-1 alpha-2. */
public final class Countries {
    private static final Map<String, String> KNOWN = known();

    private Countries() {}

    private static Map<String, String> known() {
        var codes = new HashMap<String, String>(1024);
        for (var code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(Locale.of("", code).getISO3Country(), code);
        }
        codes.put("UK", "GB");
        codes.put("EL", "GR");
        return Map.copyOf(codes);
    }

    /**
     * The code of a country.
     *
     * @param written two or three letters in any case, {@code UK} and {@code EL} included, alone or at the end of a URI
     *     of the European country authority list
     * @return the upper-case alpha-2 code, or {@code null} if there is no such country
     */
    public static String code(String written) {
        if (written == null) return null;
        var exact = KNOWN.get(written);
        return exact != null ? exact : KNOWN.get(Uris.last(written, "/country/").toUpperCase(Locale.ROOT));
    }
}
