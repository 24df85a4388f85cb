package org.qantara.hub.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of the fields of a shape: {@code /person/names}, {@code /person/identifiers[PASSPORT]/value}. */
record ModelPath(String text) {
    private static final Pattern STEP = Pattern.compile("/([A-Za-z0-9]+)(?:\\[([A-Z0-9_]+)])?");

    /** @throws UnknownField if the shape has no such field */
    Named in(Shape shape) {
        return named(shape, text).orElseThrow(() -> new UnknownField(text, nearest(shape)));
    }

    private static Optional<Named> named(Shape shape, String path) {
        var step = STEP.matcher(path);
        if (!step.lookingAt()) return Optional.empty();
        var rest = path.substring(step.end());
        var kind = step.group(2);
        return group(shape)
                .flatMap(group -> group.field(step.group(1)))
                .filter(field -> kind == null || kinds(field.shape()).contains(kind))
                .flatMap(field -> rest.isEmpty() ? Optional.of(Named.WHOLE) : named(field.shape(), rest))
                .map(inner -> kind == null ? inner : Named.kind(kind, inner))
                .map(inner -> Named.field(step.group(1), inner));
    }

    /** Every path of a shape: of each field, and of each kind where there are kinds. */
    static List<String> all(Shape shape) {
        var all = new ArrayList<String>();
        collect(shape, "", all);
        return all;
    }

    private static void collect(Shape shape, String at, List<String> all) {
        for (var field : group(shape).map(Shape.Group::fields).orElse(List.of())) {
            var path = at + "/" + field.name();
            all.add(path);
            for (var kind : kinds(field.shape())) all.add(path + "[" + kind + "]");
            collect(field.shape(), path, all);
        }
    }

    private static Optional<Shape.Group> group(Shape shape) {
        return switch (shape) {
            case Shape.Leaf _ -> Optional.empty();
            case Shape.Maybe(var inner) -> group(inner);
            case Shape.Many(var inner) -> group(inner);
            case Shape.Group group -> Optional.of(group);
        };
    }

    private static List<String> kinds(Shape shape) {
        return group(shape).map(Shape.Group::kinds).orElse(List.of()).stream()
                .map(Enum::name)
                .toList();
    }

    /** What is spelt most like it; a field of the same name elsewhere is as near as three letters. */
    String nearest(Shape shape) {
        return all(shape).stream()
                .min(Comparator.<String>comparingInt(
                                path -> isOfSameName(path) ? Math.min(3, distance(path, text)) : distance(path, text))
                        .thenComparingInt(path -> distance(path, text)))
                .orElse("");
    }

    private boolean isOfSameName(String path) {
        return lastName(path).equalsIgnoreCase(lastName(text));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein), capitals being the same as small ones. */
    private static int distance(String one, String other) {
        var costs = new int[other.length() + 1];
        for (int j = 0; j < costs.length; j++) costs[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j < costs.length; j++) {
                int same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1))
                        ? diagonal
                        : diagonal + 1;
                diagonal = costs[j];
                costs[j] = Math.min(same, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[other.length()];
    }
}
