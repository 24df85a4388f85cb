package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** An object and what it holds, by property in its short name; single values and lists are the same. */
final class Thing implements Value {
    static final String ID = "@id";
    static final String TYPE = "@type";
    static final String VALUE = "@value";
    static final String LANGUAGE = "@language";
    private static final Set<String> LISTS = Set.of("@list", "@set");

    private final Thing in;
    private final String name;
    private final int number;
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();

    private Thing(Thing in, String name, int number) {
        this.in = in;
        this.name = name;
        this.number = number;
    }

    /** The thing that a whole document is. */
    static Thing read(Node root) {
        var thing = new Thing(null, "", 1);
        root.children(thing::add);
        return thing;
    }

    private void add(Node node) {
        var thing = new Thing(this, node.name(), node.number());
        var text = node.textOrChildren(thing::add);
        if (!text.isEmpty()) put(new Literal(this, node.name(), node.number(), text), node.name());
        else if (!thing.properties.isEmpty()) put(thing, node.name());
    }

    private void put(Value value, String property) {
        properties
                .computeIfAbsent(Vocabulary.name(property), _ -> new ArrayList<>(1))
                .add(value);
    }

    String path() {
        return in == null ? "" : Documents.path(in.path(), name, number);
    }

    /** What a property holds, however its name was written; lists within are opened. */
    List<Value> values(String property) {
        var held = properties.get(property);
        if (held == null) return List.of();
        var found = new ArrayList<Value>(held.size());
        for (var value : held) open(value, found);
        return found;
    }

    private static void open(Value value, List<Value> into) {
        if (value instanceof Thing list && LISTS.containsAll(list.properties.keySet()))
            list.properties.values().forEach(values -> values.forEach(inner -> open(inner, into)));
        else into.add(value);
    }

    List<Literal> types() {
        return literals(TYPE);
    }

    /** Its {@code @id}; {@code null} if it has none. */
    Literal id() {
        var ids = literals(ID);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** Whether it only says which thing is meant. */
    boolean isReference() {
        return properties.size() == 1 && id() != null;
    }

    Set<String> names() {
        return properties.keySet();
    }

    private List<Literal> literals(String property) {
        var literals = new ArrayList<Literal>();
        for (var value : properties.getOrDefault(property, List.of()))
            if (value instanceof Literal literal) literals.add(literal);
        return literals;
    }

    /** Nothing of it is taken, for this reason. */
    void lost(Loss.Reason reason) {
        forEach(literal -> literal.lost(reason));
    }

    /** Every literal in it, in the order of the document but those of one property together. */
    void forEach(Consumer<Literal> each) {
        for (var values : properties.values())
            for (var value : values)
                switch (value) {
                    case Literal literal -> each.accept(literal);
                    case Thing thing -> thing.forEach(each);
                }
    }

    /** Every thing in it, itself first. */
    void forEachThing(Consumer<Thing> each) {
        each.accept(this);
        for (var values : properties.values())
            for (var value : values) if (value instanceof Thing thing) thing.forEachThing(each);
    }
}
