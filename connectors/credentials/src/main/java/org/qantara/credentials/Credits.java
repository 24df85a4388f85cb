package org.qantara.credentials;

import java.math.BigDecimal;
import java.util.Optional;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Credits in a framework (ELM: CreditPoint). */
record Credits(Optional<BigDecimal> points, Optional<String> scheme) {
    /** {@code null} if none are said. */
    static Credits read(Node node) {
        var read = new Object() {
            BigDecimal points;
            String scheme;
        };
        node.fields(field -> {
            switch (field.name()) {
                case "point" -> read.points = Quantities.number(field);
                case "framework" -> read.scheme = scheme(field);
                case "id", "type" -> field.ignore();
                default -> {}
            }
        });
        return read.points == null && read.scheme == null
                ? null
                : new Credits(Optional.ofNullable(read.points), Optional.ofNullable(read.scheme));
    }

    /** By its name for people, else by its code. */
    private static String scheme(Node field) {
        var framework = Concepts.term(field);
        if (framework == null) return null;
        if (framework.label().isPresent() && !framework.codes().isEmpty()) field.lost(Loss.Reason.LESS_PRECISE);
        return framework.label().orElseGet(() -> framework.codes().getFirst().value());
    }
}
