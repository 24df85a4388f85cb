package org.qantara.elmo;

import java.util.Map;
import java.util.Optional;
import org.qantara.spi.FormatId;

/** A version of ELMO, which has a format of its own. */
enum Version {
    V1("elmo-v1", "1", "ELMO 1.6 (EMREX)"),
    V2("elmo", "2", "ELMO 2.1 (EMREX)");

    static final String ROOT = "elmo";

    private final FormatId id;
    private final String number;
    private final String title;
    private final String namespace;

    Version(String id, String number, String title) {
        this.id = new FormatId(id);
        this.number = number;
        this.title = title;
        this.namespace = "https://github.com/emrex-eu/elmo-schemas/tree/v" + number;
    }

    static Optional<Version> of(String namespace, String root) {
        if (!root.equals(ROOT)) return Optional.empty();
        for (var version : values()) if (version.namespace.equals(namespace)) return Optional.of(version);
        return Optional.empty();
    }

    FormatId id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    Map<String, String> namespaces() {
        return Map.of("", namespace);
    }
}
