package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.GIVEN_TWICE;
import static org.qantara.spi.ProblemCode.INVALID_VALUE;
import static org.qantara.spi.ProblemCode.TOO_LARGE;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.hub.registry.Lines;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of the text.
 *
 * @param path as {@code /partners/2/format}; empty for the whole
 * @param lines what the lines are called
 * @param budget how many more may be read, since a few aliases can stand for many
 */
record Place(Node node, String path, Lines lines, AtomicInteger budget) {
    private static final int MOST = 200_000;
    private static final int LONGEST = 10_000;

    /** The documents of a text. */
    static List<Place> of(List<Node> documents, Lines lines) {
        var budget = new AtomicInteger(MOST);
        return documents.stream().map(it -> new Place(it, "", lines, budget)).toList();
    }

    /** What is wrong here. */
    InvalidRegistry wrong(ProblemCode code, String... details) {
        return new InvalidRegistry(code, at(path), details);
    }

    /** It is not what it has to be. */
    InvalidRegistry isNot(Rule expected, String... mentioned) {
        return new InvalidRegistry(INVALID_VALUE, at(path), expected, mentioned);
    }

    /** This is what stands at another place already. */
    InvalidRegistry again(Place first) {
        return new InvalidRegistry(GIVEN_TWICE, at(path) + " (" + first.at(first.path) + ")");
    }

    /** The place of something that would be on this line. */
    String at(String path) {
        var line = lines.name(node.getStartMark().getLine() + 1);
        return path.isEmpty() ? line : line + ", " + path;
    }

    /** A value below this one. */
    Place below(String name, Node value) {
        if (budget.decrementAndGet() < 0) throw wrong(TOO_LARGE, MOST + " values");
        return new Place(value, path + "/" + name, lines, budget);
    }

    /** Whether nothing is given: {@code null}, {@code ~} or no value at all. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    Members members(String... known) {
        if (!(node instanceof MappingNode mapping) || !mapping.getTag().equals(Tag.MAP))
            throw isNot(Rule.FIELDS, String.join(", ", known));
        return Members.of(this, mapping, List.of(known));
    }

    List<Place> items() {
        if (!(node instanceof SequenceNode sequence) || !sequence.getTag().equals(Tag.SEQ)) throw isNot(Rule.LIST);
        var items = new ArrayList<Place>();
        for (var item : sequence.getValue()) items.add(below(Integer.toString(items.size()), item));
        return items;
    }

    /** Text, also if it looks like a number, a date or {@code no}. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().startsWith(Tag.PREFIX) || isNothing())
            throw isNot(Rule.TEXT);
        var text = scalar.getValue().strip();
        if (text.isEmpty() || text.length() > LONGEST) throw isNot(Rule.CHARACTERS, "1", String.valueOf(LONGEST));
        return text;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw isNot(Rule.DAY);
        }
    }

    Period period() {
        try {
            var period = Period.parse(text());
            if (!period.isNegative()) return period;
        } catch (DateTimeParseException e) {
            // told below
        }
        throw isNot(Rule.PERIOD);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A constant by its name in small letters with hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> choices) {
        return named(text(), choices);
    }

    /** The constant that this is given for, by its name in small letters with hyphens. */
    <E extends Enum<E>> E named(String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(it -> word(it).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        INVALID_VALUE,
                        Arrays.stream(choices.getEnumConstants())
                                .map(Place::word)
                                .collect(Collectors.joining(", "))));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
