package org.qantara.schemaorg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.qantara.model.PartialDate;
import org.qantara.model.Text;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Html;
import org.qantara.parsing.Languages;
import org.qantara.spi.Loss;

/** Takes values of properties. Where there is room for one, those after the first are lost as such. */
final class Values {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private final Graph graph;

    Values(Graph graph) {
        this.graph = graph;
    }

    /** A literal with the language it says it is in; {@code null} if it says none. */
    private record Said(Literal literal, Literal language, String key) {}

    /** Literals of a property, taken out of values with a language and maps by language. */
    private static void literals(Value value, List<Said> said) {
        switch (value) {
            case Literal literal -> said.add(new Said(literal, null, null));
            case Thing thing -> {
                if (thing.names().contains(Thing.VALUE)) {
                    var literal = first(thing, Thing.VALUE);
                    if (literal != null) said.add(new Said(literal, first(thing, Thing.LANGUAGE), null));
                } else if (isByLanguage(thing))
                    for (var language : thing.names())
                        for (var inner : thing.values(language))
                            if (inner instanceof Literal literal) said.add(new Said(literal, null, language));
            }
        }
    }

    private static Literal first(Thing thing, String property) {
        for (var value : thing.values(property)) if (value instanceof Literal literal) return literal;
        return null;
    }

    private static boolean isByLanguage(Thing thing) {
        return thing.names().stream()
                .allMatch(name -> LANGUAGE.matcher(name).matches() && Languages.code(name) != null);
    }

    private static List<Said> said(Thing of, String property) {
        var said = new ArrayList<Said>();
        of.values(property).forEach(value -> literals(value, said));
        return said;
    }

    /** The first literal of a property, not taken yet; {@code null} if there is none. */
    Literal literal(Thing of, String property) {
        var said = said(of, property);
        for (int i = 1; i < said.size(); i++) said.get(i).literal.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return said.isEmpty() ? null : said.getFirst().literal;
    }

    String text(Thing of, String property) {
        var literal = literal(of, property);
        return literal == null ? null : literal.take();
    }

    List<String> allTexts(Thing of, String property) {
        return said(of, property).stream().map(said -> said.literal.take()).toList();
    }

    /** Words, each with its language, or that of the document. */
    void words(Thing of, String property, List<Text> into) {
        texts(of, property, into, value -> new Text(value, Text.Format.PLAIN, Optional.empty()));
    }

    /** Words that may be HTML, each with its language, or that of the document. */
    void prose(Thing of, String property, List<Text> into) {
        texts(of, property, into, Html::text);
    }

    private void texts(Thing of, String property, List<Text> into, Function<String, Text> reading) {
        for (var said : said(of, property)) {
            var text = reading.apply(said.literal.take());
            into.add(new Text(text.value(), text.format(), language(said)));
        }
    }

    private Optional<String> language(Said said) {
        if (said.language != null) return Optional.of(said.language.take());
        return Optional.ofNullable(said.key == null ? graph.language() : said.key);
    }

    /** The first of what {@link #prose} reads; {@code null} if there is none. */
    Text oneProse(Thing of, String property) {
        var literal = literal(of, property);
        if (literal == null) return null;
        var said = said(of, property).getFirst();
        var text = Html.text(literal.take());
        return new Text(text.value(), text.format(), language(said));
    }

    PartialDate date(Thing of, String property) {
        var literal = literal(of, property);
        if (literal == null) return null;
        var reading = Dates.parse(literal.text());
        if (reading == null) {
            literal.lost(Loss.Reason.UNREADABLE);
            return null;
        }
        literal.take();
        if (reading.cut()) literal.lost(Loss.Reason.LESS_PRECISE);
        return reading.date();
    }

    Integer count(Thing of, String property) {
        var literal = matching(literal(of, property), COUNT);
        return literal == null ? null : Integer.valueOf(literal.take());
    }

    BigDecimal decimal(Literal literal) {
        var number = matching(literal, DECIMAL);
        return number == null ? null : new BigDecimal(number.take());
    }

    private static Literal matching(Literal literal, Pattern pattern) {
        if (literal == null || pattern.matcher(literal.text()).matches()) return literal;
        literal.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    /** The first thing of a property, as it is meant; {@code null} if there is none. */
    Thing thing(Thing of, String property) {
        var things = things(of, property);
        for (int i = 1; i < things.size(); i++) things.get(i).lost(Loss.Reason.ONLY_FIRST_KEPT);
        return things.isEmpty() ? null : things.getFirst();
    }

    List<Thing> things(Thing of, String property) {
        var things = new ArrayList<Thing>();
        for (var value : of.values(property)) if (value instanceof Thing thing) things.add(graph.resolve(thing));
        return things;
    }

    /** What a property holds, things as they are meant. */
    List<Value> all(Thing of, String property) {
        var values = new ArrayList<Value>();
        for (var value : of.values(property))
            values.add(value instanceof Thing thing && !isSaid(thing) ? graph.resolve(thing) : unwrapped(value));
        return values;
    }

    /** Whether an object is a text in disguise. */
    private static boolean isSaid(Thing thing) {
        return thing.names().contains(Thing.VALUE);
    }

    private static Value unwrapped(Value value) {
        if (!(value instanceof Thing thing)) return value;
        var literal = first(thing, Thing.VALUE);
        return literal == null ? value : literal;
    }

    /** As {@link #all}, the first alone; {@code null} if there is none. */
    Value one(Thing of, String property) {
        var values = all(of, property);
        for (int i = 1; i < values.size(); i++)
            switch (values.get(i)) {
                case Literal literal -> literal.lost(Loss.Reason.ONLY_FIRST_KEPT);
                case Thing thing -> thing.lost(Loss.Reason.ONLY_FIRST_KEPT);
            }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The id of a thing, by the first of these properties that says one in a literal, or else its own. */
    String id(Thing of, String... properties) {
        for (var property : properties)
            for (var value : of.values(property)) if (value instanceof Literal literal) return literal.take();
        return of.id() == null ? null : of.id().take();
    }
}
