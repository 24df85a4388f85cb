package org.qantara.canonical;

import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Holds codes against their code system, for systems that are closed: the countries of ISO 3166-1. */
final class KnownCodes {
    private KnownCodes() {}

    static void check(Object read, Node node) {
        if (isUnknown(read)) throw new Refusal(unknown(ProblemCode.UNKNOWN_CODE, node.path()));
    }

    static void check(Object toWrite) {
        if (isUnknown(toWrite)) throw new Refusal(unknown(ProblemCode.NOT_WRITABLE, ""));
    }

    private static boolean isUnknown(Object record) {
        return record instanceof Code code
                && code.system().equals(CodeSystem.COUNTRY)
                && !code.value().equals(Countries.code(code.value()));
    }

    private static Problem unknown(ProblemCode code, String path) {
        return Problem.of(code, path + "/value", "ISO 3166-1 alpha-2");
    }
}
