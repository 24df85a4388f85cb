package org.qantara.hub.terminology;

import java.util.Optional;

/**
 * That a code of one version is something in another system.
 *
 * @param toVersion if it is known
 * @param relation what is there against what is here
 * @param recommended where there are several, the one to take
 * @param source which table says so
 */
public record Mapping(
        String from,
        String toSystem,
        Optional<String> toVersion,
        String toCode,
        Relation relation,
        boolean recommended,
        String source) {
    /** What a version maps once only. */
    record Ends(String from, String toSystem, String toVersion, String toCode) {}

    Ends ends() {
        return new Ends(from, toSystem, toVersion.orElse(""), toCode);
    }
}
