package org.qantara.hub.registry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one configuration has otherwise than another, for people: a line each, {@code +} is new, {@code -} has gone,
 * {@code ~} has changed. Of contacts it tells only that there are others.
 */
public record Difference(List<String> lines) {
    public Difference {
        lines = List.copyOf(lines);
    }

    public static Difference between(Configuration before, Configuration after) {
        var lines = new ArrayList<String>();
        compare("partner", before.partners(), after.partners(), it -> it.id().value(), lines);
        compare("agreement", before.agreements(), after.agreements(), Agreement::id, lines);
        return new Difference(lines);
    }

    private static <R extends Record> void compare(
            String kind, List<R> before, List<R> after, Function<R, String> id, List<String> lines) {
        var old = byId(before, id);
        var fresh = byId(after, id);
        old.keySet().stream().filter(it -> !fresh.containsKey(it)).forEach(it -> lines.add("- " + kind + " " + it));
        fresh.forEach((name, it) -> {
            if (!old.containsKey(name)) lines.add("+ " + kind + " " + name);
            else changes("~ " + kind + " " + name + ": ", old.get(name), it, lines);
        });
    }

    private static <R> Map<String, R> byId(List<R> all, Function<R, String> id) {
        var map = new LinkedHashMap<String, R>();
        all.forEach(it -> map.put(id.apply(it), it));
        return map;
    }

    private static void changes(String subject, Record before, Record after, List<String> lines) {
        for (var component : before.getClass().getRecordComponents()) {
            var old = plain(value(component, before));
            var fresh = plain(value(component, after));
            if (old.equals(fresh)) continue;
            if (old instanceof Collection<?> some && fresh instanceof Collection<?> others)
                elements(subject + component.getName(), some, others, lines);
            else lines.add(subject + component.getName() + " " + old + " → " + fresh);
        }
    }

    private static void elements(String subject, Collection<?> old, Collection<?> fresh, List<String> lines) {
        var size = lines.size();
        old.stream().filter(it -> !fresh.contains(it)).forEach(it -> lines.add(subject + " - " + it));
        fresh.stream().filter(it -> !old.contains(it)).forEach(it -> lines.add(subject + " + " + it));
        if (lines.size() == size) lines.add(subject + " in another order");
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
