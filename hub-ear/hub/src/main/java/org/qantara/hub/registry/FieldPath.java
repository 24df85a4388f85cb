package org.qantara.hub.registry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of the canonical record and everything below it, as losses name it but without indices: {@code /person/names},
 * {@code /experience}. Of a list whose elements have a kind it may be those of one kind alone:
 * {@code /person/identifiers[NATIONAL_ID]}, {@code /attachments[PHOTO]/content}.
 */
public record FieldPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([a-z][A-Za-z0-9]{0,39})(?:\\[([A-Z][A-Z_]{0,39})])?");
    private static final int DEEPEST = 10;

    /** @param kind name of the element's {@code kind} */
    public record Step(String field, Optional<String> kind) {
        @Override
        public String toString() {
            return "/" + field + kind.map("[%s]"::formatted).orElse("");
        }
    }

    public FieldPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("a path has a step");
    }

    /** The path of this text, if it has the shape of one. */
    public static Optional<FieldPath> parse(String text) {
        if (!text.startsWith("/")) return Optional.empty();
        var steps = Arrays.stream(text.substring(1).split("/", -1))
                .limit(DEEPEST + 1)
                .map(STEP::matcher)
                .map(it -> it.matches() ? new Step(it.group(1), Optional.ofNullable(it.group(2))) : null)
                .toList();
        return steps.contains(null) || steps.size() > DEEPEST ? Optional.empty() : Optional.of(new FieldPath(steps));
    }

    /** The path of this text, which must be one. */
    public static FieldPath of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("a path begins with / and names fields"));
    }

    /** Whether records of this type have such a field. */
    public boolean isIn(Class<?> type) {
        var at = type;
        for (var step : steps) {
            var component = component(at, step.field());
            if (component.isEmpty()) return false;
            at = element(component.get().getGenericType());
            if (step.kind().isPresent() && !hasKind(at, step.kind().get())) return false;
        }
        return true;
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Optional.ofNullable(type.getRecordComponents()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(name))
                .findFirst();
    }

    /** What a list or an optional holds, else the type itself. */
    private static Class<?> element(Type type) {
        return switch (type) {
            case ParameterizedType holder -> element(holder.getActualTypeArguments()[0]);
            case Class<?> plain -> plain;
            default -> Object.class;
        };
    }

    private static boolean hasKind(Class<?> element, String kind) {
        return component(element, "kind").map(RecordComponent::getType).filter(Class::isEnum).stream()
                .flatMap(it -> Arrays.stream(it.getEnumConstants()))
                .anyMatch(it -> ((Enum<?>) it).name().equals(kind));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        steps.forEach(text::append);
        return text.toString();
    }
}
