package org.qantara.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Language codes as documents write them, to ISO 639: the two-letter code where there is one, else the three-letter
 * one.
 */
public final class Languages {
    /** Bibliographic three-letter codes that differ from the terminological ones, and codes withdrawn long ago. */
    private static final String OTHER_SPELLINGS =
            "alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk mao=mi may=ms"
                    + " per=fa rum=ro slo=sk tib=bo wel=cy iw=he in=id ji=yi sh=sh ber=ber";

    private static final Map<String, String> KNOWN = known();

    private Languages() {}

    private static Map<String, String> known() {
        var codes = new HashMap<String, String>(1024);
        for (var code : Locale.getISOLanguages()) {
            codes.put(code, code);
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        for (var pair : OTHER_SPELLINGS.split(" ", -1)) {
            int equals = pair.indexOf('=');
            codes.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Map.copyOf(codes);
    }

    /**
     * The code of a language.
     *
     * @param written two letters, three letters (bibliographic or terminological), a BCP 47 tag of which the language
     *     is taken, or a URI of the European language authority list; in any case
     * @return the code in lower case, or {@code null} if no such language is known
     */
    public static String code(String written) {
        if (written == null) return null;
        var exact = KNOWN.get(written);
        if (exact != null) return exact;
        var language = primary(Uris.last(written, "/language/").toLowerCase(Locale.ROOT));
        var known = KNOWN.get(language);
        return known != null || language.length() != 3 ? known : named(language);
    }

    /** Whether a text says more than the language: {@code fr-MA}, {@code zh_Hant}. */
    public static boolean saysMore(String written) {
        var tag = Uris.last(written, "/language/");
        return primary(tag).length() < tag.length();
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') end++;
        return tag.substring(0, end);
    }

    /** Three letters that have a name are a language: {@code grc}, {@code zgh}. */
    private static String named(String language) {
        for (int i = 0; i < 3; i++) if (language.charAt(i) < 'a' || language.charAt(i) > 'z') return null;
        var name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language) ? null : language;
    }
}
