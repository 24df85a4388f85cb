package org.qantara.hub.registry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.hub.corridor.Corridor;

/**
 * What one configuration has otherwise than another, for people: a line each, {@code +} is new, {@code -} has gone,
 * {@code ~} has changed. Of contacts it tells only that there are others.
 */
public record Difference(List<Change> changes) {
    /** One line of it. */
    public sealed interface Change {
        /** @param sign what became of it */
        record Whole(char sign, String kind, String id) implements Change {}

        /** A member with one value. */
        record Value(String kind, String id, String member, Object before, Object after) implements Change {}

        /** An element of a member with several. */
        record Element(String kind, String id, String member, char sign, Object element) implements Change {}

        /** The same elements. */
        record Order(String kind, String id, String member) implements Change {}
    }

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Configuration before, Configuration after) {
        var changes = new ArrayList<Change>();
        compare("partner", before.partners(), after.partners(), it -> it.id().value(), changes);
        compare("agreement", before.agreements(), after.agreements(), Agreement::id, changes);
        compare("corridor", before.corridors(), after.corridors(), Corridor::id, changes);
        return new Difference(changes);
    }

    /** In the words of a language; values stand as the configuration has them. */
    public List<String> lines(Locale language) {
        var words = new DifferenceWords(language);
        return changes.stream().map(words::line).toList();
    }

    private static <R extends Record> void compare(
            String kind, List<R> before, List<R> after, Function<R, String> id, List<Change> changes) {
        var old = byId(before, id);
        var fresh = byId(after, id);
        old.keySet().stream()
                .filter(it -> !fresh.containsKey(it))
                .forEach(it -> changes.add(new Change.Whole('-', kind, it)));
        fresh.forEach((name, it) -> {
            if (!old.containsKey(name)) changes.add(new Change.Whole('+', kind, name));
            else members(kind, name, old.get(name), it, changes);
        });
    }

    private static <R> Map<String, R> byId(List<R> all, Function<R, String> id) {
        var map = new LinkedHashMap<String, R>();
        all.forEach(it -> map.put(id.apply(it), it));
        return map;
    }

    private static void members(String kind, String id, Record before, Record after, List<Change> changes) {
        for (var component : before.getClass().getRecordComponents()) {
            var old = plain(value(component, before));
            var fresh = plain(value(component, after));
            if (old.equals(fresh)) continue;
            if (old instanceof Collection<?> some && fresh instanceof Collection<?> others)
                elements(kind, id, component.getName(), some, others, changes);
            else changes.add(new Change.Value(kind, id, component.getName(), old, fresh));
        }
    }

    private static void elements(
            String kind, String id, String member, Collection<?> old, Collection<?> fresh, List<Change> changes) {
        var size = changes.size();
        old.stream()
                .filter(it -> !fresh.contains(it))
                .forEach(it -> changes.add(new Change.Element(kind, id, member, '-', it)));
        fresh.stream()
                .filter(it -> !old.contains(it))
                .forEach(it -> changes.add(new Change.Element(kind, id, member, '+', it)));
        if (changes.size() == size) changes.add(new Change.Order(kind, id, member));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? optional.get() : "–";
            case Map<?, ?> map -> map.entrySet();
            default -> value;
        };
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
