package org.qantara.hub.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qantara.parsing.Anatomy;

/** Makes the rules of one list. */
final class Compiling {
    private final Ordinary ordinary;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Compiling(Ordinary ordinary) {
        this.ordinary = ordinary;
    }

    /** Where something may be withheld, in the order of the rules' places. */
    List<String> places() {
        return List.copyOf(places.keySet());
    }

    /**
     * The rule of the values at a path.
     *
     * @param brought a path names something around it and brings it along
     */
    Rule rule(Shape shape, String at, Named named, boolean brought) {
        return switch (shape) {
            case Shape.Leaf leaf -> brought || named.whole() ? Rule.Passes.ALL : stays(leaf, at);
            case Shape.Maybe maybe -> around(maybe, at, rule(maybe.inner(), at, named, brought));
            case Shape.Many many -> around(many, at, rule(many.inner(), at, named, brought));
            case Shape.Group group ->
                group.kinds().isEmpty() ? group(group, at, named, brought) : kinds(group, at, named, brought);
        };
    }

    private Rule around(Shape outer, String at, Rule inner) {
        return switch (inner) {
            case Rule.Passes passes -> passes;
            case Rule.Stays _ -> stays(outer, at);
            case Rule.OfMaybe _, Rule.OfMany _, Rule.OfKind _, Rule.OfGroup _ ->
                outer instanceof Shape.Many ? new Rule.OfMany(inner) : new Rule.OfMaybe(inner);
        };
    }

    private Rule kinds(Shape.Group group, String at, Named named, boolean brought) {
        var sameForAll = named.kinds().isEmpty() && group.kinds().stream().allMatch(this::isOrdinary);
        if (sameForAll) return group(group, at, named, brought);
        var rules = group.kinds().stream()
                .map(kind -> ofKind(group, kind, at, named, brought))
                .toList();
        if (rules.stream().allMatch(Rule.Passes.class::isInstance)) return Rule.Passes.ALL;
        if (rules.stream().allMatch(Rule.Stays.class::isInstance)) return stays(group, at);
        return new Rule.OfKind(group.field("kind").orElseThrow(), rules);
    }

    private Rule ofKind(Shape.Group group, Enum<?> kind, String at, Named named, boolean brought) {
        var path = at + "[" + kind.name() + "]";
        var own = named.kind(kind.name());
        return isOrdinary(kind) ? group(group, path, named.and(own), brought) : group(group, path, own, false);
    }

    private boolean isOrdinary(Enum<?> kind) {
        return ordinary.has(kind.getDeclaringClass(), kind.name());
    }

    private Rule group(Shape.Group group, String at, Named named, boolean brought) {
        var rules = new ArrayList<Rule>();
        for (var field : group.fields()) {
            var along = (brought || named.whole()) && ordinary.has(group.type(), field.name());
            rules.add(rule(field.shape(), at + "/" + field.name(), named.field(field.name()), along));
        }
        if (rules.stream().allMatch(Rule.Passes.class::isInstance)) return Rule.Passes.ALL;
        return lets(group, rules)
                ? new Rule.OfGroup(place(at), at, anatomy(group), group.absent(), members(group, at, rules), false)
                : stays(group, at);
    }

    /** Whether anything may leave but marks, which say nothing alone. */
    private boolean lets(Shape.Group group, List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++)
            if (!(rules.get(i) instanceof Rule.Stays) && !isMark(group, i)) return true;
        return false;
    }

    private boolean isMark(Shape.Group group, int field) {
        return ordinary.isMark(group.type(), group.fields().get(field).name());
    }

    private List<Rule.Member> members(Shape.Group group, String at, List<Rule> rules) {
        var members = new ArrayList<Rule.Member>();
        for (int i = 0; i < rules.size(); i++) {
            var field = group.fields().get(i);
            var path = at + "/" + field.name();
            var rule = isMark(group, i) ? mark(field.shape(), path, rules.get(i)) : rules.get(i);
            members.add(new Rule.Member(field, path, rule, field.shape().absent(), isMark(group, i)));
        }
        return members;
    }

    /** A mark that is a record goes along with its own marks, and with what else of it is named. */
    private Rule mark(Shape shape, String at, Rule rule) {
        return switch (rule) {
            case Rule.Stays _ when shape instanceof Shape.Group group -> bare(group, at);
            case Rule.OfGroup(var place, var path, var anatomy, var absent, var members, var _) ->
                new Rule.OfGroup(place, path, anatomy, absent, members, true);
            case Rule.Stays _ -> Rule.Passes.ALL;
            case Rule.Passes _, Rule.OfMaybe _, Rule.OfMany _, Rule.OfKind _ -> rule;
        };
    }

    /** Its marks alone. */
    private Rule bare(Shape.Group group, String at) {
        var rules = group.fields().stream()
                .<Rule>map(field -> stays(field.shape(), at))
                .toList();
        return new Rule.OfGroup(place(at), at, anatomy(group), group.absent(), members(group, at, rules), true);
    }

    private Rule stays(Shape shape, String at) {
        return new Rule.Stays(place(at), shape.absent());
    }

    private int place(String at) {
        return places.computeIfAbsent(at, _ -> places.size());
    }

    private static Anatomy anatomy(Shape.Group group) {
        return Anatomy.of(group.type());
    }
}
