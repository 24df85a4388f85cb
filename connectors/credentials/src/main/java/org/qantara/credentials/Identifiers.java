package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.ExternalId;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/**
 * An identifier that says whose it is (ELM: Identifier, LegalIdentifier).
 *
 * @param value {@code null} if none is given
 * @param scheme {@code null} if none is given
 * @param country {@code null} if none is given
 */
record Identifiers(String value, String scheme, Term country) {
    static Identifiers read(Node node) {
        return read(node, true, true);
    }

    /** What is not wanted is lost. */
    private static Identifiers read(Node node, boolean withScheme, boolean withCountry) {
        var read = new Object() {
            String value;
            String scheme;
            Term country;
        };
        var alone = Fields.orText(node, field -> {
            switch (field.name()) {
                case "notation" -> read.value = field.textOrNull();
                case "schemeName" -> {
                    if (withScheme) read.scheme = Texts.first(field);
                }
                case "spatial" -> {
                    if (withCountry) read.country = Concepts.country(field);
                }
                case "id", "type" -> field.ignore();
                default -> {}
            }
        });
        return new Identifiers(alone.isEmpty() ? read.value : alone, read.scheme, read.country);
    }

    /** The value, unless there was one before; then this one is lost. */
    static String first(Node node, String had) {
        if (had != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return had;
        }
        return read(node, false, false).value;
    }

    /** For an organisation or something learnt; the country has no place there. */
    static Optional<ExternalId> external(Node node, String kind) {
        var read = read(node, true, false);
        return Optional.ofNullable(read.value)
                .map(value -> ExternalId.of(read.scheme == null ? kind : read.scheme, value));
    }
}
