package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Languages;
import org.qantara.spi.Loss;

/** Reads what is named in words or by a code: {@code CategoryCode}, {@code DefinedTerm}, {@code Country}, {@code Language}. */
final class Terms {
    private static final String[] CODES = {"codeValue", "termCode"};
    private static final String[] SETS = {"inCodeSet", "inDefinedTermSet"};

    private final Values values;

    Terms(Values values) {
        this.values = values;
    }

    /** Terms of a property. Codes of other systems with the same name behind one another are of one term. */
    void read(Thing of, String property, List<Term> into) {
        for (var value : values.all(of, property)) {
            var term = term(value);
            if (term == null) continue;
            var last = into.isEmpty() ? null : into.getLast();
            if (last != null && isMore(last, term)) into.set(into.size() - 1, joined(last, term));
            else into.add(term);
        }
    }

    private static boolean isMore(Term last, Term term) {
        return last.label().isPresent()
                && last.label().equals(term.label())
                && !last.codes().isEmpty()
                && !term.codes().isEmpty()
                && last.code(term.codes().getFirst().system()).isEmpty();
    }

    private static Term joined(Term last, Term term) {
        var codes = new ArrayList<>(last.codes());
        codes.addAll(term.codes());
        return new Term(codes, last.label());
    }

    /** The one term of a property, from all that is said of it together. */
    Term one(Thing of, String property) {
        var terms = new ArrayList<Term>();
        for (var value : values.all(of, property)) {
            if (terms.isEmpty()) {
                var term = term(value);
                if (term != null) terms.add(term);
            } else if (value instanceof Thing thing && isMore(terms.getFirst(), peek(thing)))
                terms.set(0, joined(terms.getFirst(), term(value)));
            else lost(value);
        }
        return terms.isEmpty() ? null : terms.getFirst();
    }

    /** What {@link #term} would make of a thing, which stays as it is. */
    private Term peek(Thing thing) {
        var code = literal(thing, CODES);
        var name = literal(thing, "name");
        var set = literal(thing, SETS);
        if (set == null)
            for (var property : SETS)
                for (var value : thing.values(property))
                    if (value instanceof Thing described && set == null) set = literal(described, "name", "url");
        return new Term(
                code == null || set == null ? List.of() : List.of(Code.of(set.text(), code.text())),
                Optional.of(name == null ? "-" : name.text()));
    }

    private static Literal literal(Thing of, String... properties) {
        for (var property : properties)
            for (var value : of.values(property)) if (value instanceof Literal literal) return literal;
        return null;
    }

    private static void lost(Value value) {
        switch (value) {
            case Literal literal -> literal.lost(Loss.Reason.ONLY_FIRST_KEPT);
            case Thing thing -> thing.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }
    }

    private Term term(Value value) {
        return switch (value) {
            case Literal literal -> worded(literal.take());
            case Thing thing -> coded(thing);
        };
    }

    /** Words, or the address of a concept of ESCO. */
    private static Term worded(String text) {
        if (text.startsWith("http") && text.contains("/esco/occupation/"))
            return Term.of(CodeSystem.ESCO_OCCUPATION, text);
        if (text.startsWith("http") && text.contains("/esco/skill/")) return Term.of(CodeSystem.ESCO_SKILL, text);
        return Term.labelled(text);
    }

    private Term coded(Thing thing) {
        var name = values.text(thing, "name");
        var code = first(thing, CODES);
        if (code == null) return name == null ? null : Term.labelled(name);
        var set = set(thing);
        if (set == null) {
            if (name == null) return Term.labelled(code.take());
            return Term.labelled(name);
        }
        return Term.ofNullable(new Code(set.name, set.version, code.take(), Confidence.EXACT), name)
                .orElseThrow();
    }

    private Literal first(Thing thing, String... properties) {
        for (var property : properties) {
            var literal = values.literal(thing, property);
            if (literal != null) return literal;
        }
        return null;
    }

    /** A code list, by name or address. */
    private record Listed(String name, Optional<String> version) {}

    private Listed set(Thing thing) {
        for (var property : SETS) {
            var value = values.one(thing, property);
            if (value instanceof Literal literal) return new Listed(literal.take(), Optional.empty());
            if (value instanceof Thing described) {
                var name = first(described, "name", "url");
                var known = name == null ? described.id() : name;
                if (known != null)
                    return new Listed(known.take(), Optional.ofNullable(values.text(described, "version")));
            }
        }
        return null;
    }

    /** A country by its code or its name. */
    Term country(Thing of, String property) {
        return switch (values.one(of, property)) {
            case null -> null;
            case Literal literal -> known(literal, Countries.code(literal.text()), CodeSystem.COUNTRY, null);
            case Thing thing -> named(thing, "identifier", CodeSystem.COUNTRY);
        };
    }

    /** Languages by their codes or their names. */
    void languages(Thing of, String property, List<Term> into) {
        for (var value : values.all(of, property)) {
            var language = switch (value) {
                case Literal literal -> {
                    var term = known(literal, Languages.code(literal.text()), CodeSystem.LANGUAGE, null);
                    if (Languages.saysMore(literal.text()) && !term.codes().isEmpty())
                        literal.lost(Loss.Reason.LESS_PRECISE);
                    yield term;
                }
                case Thing thing -> named(thing, "alternateName", CodeSystem.LANGUAGE);
            };
            if (language != null) into.add(language);
        }
    }

    private Term named(Thing thing, String codeProperty, String system) {
        var name = values.text(thing, "name");
        var literal = values.literal(thing, codeProperty);
        if (literal == null) return name == null ? null : Term.labelled(name);
        var code = system.equals(CodeSystem.COUNTRY) ? Countries.code(literal.text()) : Languages.code(literal.text());
        if (code == null && name != null) {
            literal.lost(Loss.Reason.UNKNOWN_CODE);
            return Term.labelled(name);
        }
        return known(literal, code, system, name);
    }

    private static Term known(Literal literal, String code, String system, String name) {
        var text = literal.take();
        return code == null ? Term.labelled(text) : Term.of(system, code, name);
    }
}
