package org.qantara.hub.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qantara.hub.identity.Agreement;
import org.qantara.hub.identity.Field;
import org.qantara.hub.identity.Finding;

/** Findings as they stand in the database: {@code NATIONAL_ID SAME 22.0} each, between commas. */
final class Findings {
    private Findings() {}

    static String text(List<Finding> findings) {
        return findings.stream()
                .map(it -> it.field() + " " + it.agreement() + " " + it.weight())
                .collect(Collectors.joining(","));
    }

    static List<Finding> read(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(one -> !one.isEmpty())
                .map(Findings::one)
                .toList();
    }

    private static Finding one(String text) {
        var parts = text.split(" ", -1);
        return new Finding(Field.valueOf(parts[0]), Agreement.valueOf(parts[1]), Double.parseDouble(parts[2]));
    }
}
