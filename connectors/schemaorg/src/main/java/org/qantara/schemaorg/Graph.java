package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Limits;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** A document with all its things, those known by an {@code @id} found by it. */
final class Graph {
    private final Thing root;
    private final Map<String, Thing> byId = new HashMap<>();
    private String language;
    private boolean ofSchemaOrg;

    private Graph(Thing root) {
        this.root = root;
    }

    /** @throws Refusal if the document does not say that it speaks the vocabulary of schema.org */
    static Graph read(Node root) {
        var graph = new Graph(Thing.read(root));
        graph.root.values("@context").forEach(graph::context);
        graph.root.forEachThing(graph::remember);
        return graph;
    }

    private void context(Value context) {
        switch (context) {
            case Literal literal -> vocabulary(literal);
            case Thing own -> {
                for (var name : own.names())
                    for (var value : own.values(name)) if (value instanceof Literal literal) define(name, literal);
            }
        }
    }

    private void define(String name, Literal value) {
        if (!name.equals(Thing.LANGUAGE)) vocabulary(value);
        else if (language == null) language = value.take();
    }

    private void vocabulary(Literal address) {
        if (!Vocabulary.isAddress(address.text())) return;
        address.take();
        ofSchemaOrg = true;
    }

    private void remember(Thing thing) {
        if (thing.id() != null && !thing.isReference())
            byId.putIfAbsent(thing.id().text(), thing);
    }

    /**
     * The one thing that the document is about.
     *
     * @throws Refusal if it is about none or several, or in another vocabulary
     */
    Thing main() {
        var mains = mains();
        if (mains.isEmpty())
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "/" + Thing.TYPE, SchemaOrg.ID.value(), "JSON"));
        var main = mains.getFirst();
        if (!ofSchemaOrg && main.types().stream().map(Literal::text).noneMatch(Vocabulary::isWholeName))
            throw Refusal.missing("/@context");
        if (mains.size() > 1)
            throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, mains.get(1).path(), Rule.ONE_RECORD));
        main.types().stream().filter(type -> Vocabulary.isMain(type.text())).forEach(Literal::take);
        return main;
    }

    /** Sessions beside a track are its own. */
    private List<Thing> mains() {
        var mains = new ArrayList<Thing>();
        if (Vocabulary.kind(root) != null) mains.add(root);
        else
            for (var value : root.values("@graph"))
                if (value instanceof Thing thing && Vocabulary.kind(thing) != null) mains.add(thing);
        boolean track = mains.stream().anyMatch(thing -> Vocabulary.kind(thing) == Vocabulary.Kind.TRACK);
        if (track) mains.removeIf(thing -> Vocabulary.kind(thing) == Vocabulary.Kind.SESSION);
        return mains;
    }

    /** The thing that is meant, wherever in the document it stands. */
    Thing resolve(Thing thing) {
        if (!thing.isReference()) return thing;
        var known = byId.get(thing.id().text());
        if (known == null) return thing;
        thing.id().take();
        known.id().take();
        return known;
    }

    /** The language of texts that do not say theirs; {@code null} if none is said. */
    String language() {
        return language;
    }

    /** Reports what nobody has taken; types of things within say what their property says already. */
    void report(LossReport losses) {
        root.forEachThing(thing -> {
            if (Vocabulary.kind(thing) == null || thing.types().stream().noneMatch(type -> type.loss() == null))
                thing.types().forEach(Literal::take);
        });
        var length = new int[1];
        root.forEach(literal -> {
            if (literal.loss() == null) return;
            var path = literal.path();
            length[0] += path.length();
            if (length[0] > Limits.DEFAULT.bytes())
                throw new Refusal(Problem.of(ProblemCode.TOO_LARGE, "", (Limits.DEFAULT.bytes() >> 20) + " MiB"));
            losses.add(path, literal.loss());
        });
    }
}
