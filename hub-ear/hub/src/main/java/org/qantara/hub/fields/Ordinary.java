package org.qantara.hub.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields, and the kinds of things, that a path brings along when it names what they are in. What is not among them
 * needs a path of its own: it is sensitive, or newer than this list.
 */
final class Ordinary {
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> marks = new HashMap<>();

    /** @param text a line for each record class or enum: its name, a colon, its fields or constants; marks with + */
    Ordinary(String text) {
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(this::read);
    }

    /** The one that belongs to the model. */
    static Ordinary ofTheModel() {
        try (var in = Ordinary.class.getResourceAsStream("ordinary-fields.txt")) {
            return new Ordinary(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        var parts = line.split(":", 2);
        var words = Arrays.asList(parts[1].strip().split(" +"));
        var all = new HashSet<String>();
        words.forEach(word -> all.add(word.replace("+", "")));
        named.put(parts[0], all);
        var with = new HashSet<>(words);
        with.removeIf(word -> !word.startsWith("+"));
        marks.put(
                parts[0],
                Set.copyOf(with.stream().map(word -> word.substring(1)).toList()));
    }

    /** Whether a path brings this field or this constant along. */
    boolean has(Class<?> type, String name) {
        return named.getOrDefault(nameOf(type), Set.of()).contains(name);
    }

    /** Whether this field goes along with whatever goes of its record. */
    boolean isMark(Class<?> type, String name) {
        return marks.getOrDefault(nameOf(type), Set.of()).contains(name);
    }

    Map<String, Set<String>> all() {
        return named;
    }

    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
