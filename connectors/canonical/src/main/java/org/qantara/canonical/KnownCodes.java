package org.qantara.canonical;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Holds codes against their code system, for systems that are closed: the countries of ISO 3166-1. */
final class KnownCodes {
    private static final Set<String> COUNTRIES = countries();

    private KnownCodes() {}

    private static Set<String> countries() {
        var countries = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        countries.add("XK"); // Kosovo, user-assigned (ISO 3166-1, 8.1.3), as the EU and the UN use it
        return countries;
    }

    static void check(Object read, Node node) {
        if (isUnknown(read)) throw new Refusal(unknown(ProblemCode.UNKNOWN_CODE, node.path()));
    }

    static void check(Object toWrite, Place at) {
        if (isUnknown(toWrite)) throw new Refusal(unknown(ProblemCode.NOT_WRITABLE, at.toString()));
    }

    private static boolean isUnknown(Object record) {
        return record instanceof Code code
                && code.system().equals(CodeSystem.COUNTRY)
                && !COUNTRIES.contains(code.value());
    }

    private static Problem unknown(ProblemCode code, String path) {
        return Problem.of(code, path + "/value", "ISO 3166-1 alpha-2");
    }
}
