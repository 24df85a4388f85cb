package org.qantara.hub.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.parsing.Anatomy;

/** What may leave of the values at one place. */
sealed interface Rule {
    /** The value itself if all of it may leave, what is left of it, or {@code null} if nothing is. */
    Object of(Object value, Withheld withheld);

    /** All of it may leave. */
    record Passes() implements Rule {
        static final Rule ALL = new Passes();

        @Override
        public Object of(Object value, Withheld withheld) {
            return value;
        }
    }

    /**
     * None of it may leave.
     *
     * @param absent what stands for "not given", {@code null} if there is none
     */
    record Stays(int place, Object absent) implements Rule {
        @Override
        public Object of(Object value, Withheld withheld) {
            if (!isGiven(value, absent)) return value;
            withheld.add(place);
            return null;
        }
    }

    record OfMaybe(Rule inner) implements Rule {
        @Override
        public Object of(Object value, Withheld withheld) {
            var whole = ((Optional<?>) value).orElse(null);
            if (whole == null) return value;
            var left = inner.of(whole, withheld);
            return left == whole ? value : left == null ? null : Optional.of(left);
        }
    }

    record OfMany(Rule inner) implements Rule {
        @Override
        public Object of(Object value, Withheld withheld) {
            var items = (List<?>) value;
            ArrayList<Object> kept = null;
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                var left = inner.of(item, withheld);
                if (left != item && kept == null) kept = new ArrayList<>(items.subList(0, i));
                if (left != null && kept != null) kept.add(left);
            }
            return kept == null ? value : kept.isEmpty() ? null : kept;
        }
    }

    /** @param kinds by the ordinal of their constant */
    record OfKind(Shape.Field kind, List<Rule> kinds) implements Rule {
        @Override
        public Object of(Object value, Withheld withheld) {
            return kinds.get(((Enum<?>) kind.of(value)).ordinal()).of(value, withheld);
        }
    }

    /**
     * A record of which some fields may leave. If none of them is given, nothing of it leaves.
     *
     * @param absent the record nothing is said of, {@code null} if there is none
     * @param mayBeBare its marks alone may leave
     */
    record OfGroup(int place, String at, Anatomy anatomy, Object absent, List<Member> members, boolean mayBeBare)
            implements Rule {
        @Override
        public Object of(Object value, Withheld withheld) {
            Object[] changed = null;
            var bare = true;
            for (int i = 0; i < members.size(); i++) {
                var member = members.get(i);
                var whole = member.field.of(value);
                var left = member.rule.of(whole, withheld);
                if (left == null) left = member.absent;
                if (left == null) return cannotStand(member.at, withheld);
                if (left != whole && changed == null) changed = anatomy.apart(value);
                if (left != whole) changed[i] = left;
                bare &= member.isMark || !isGiven(left, member.absent);
            }
            if (bare && !mayBeBare) return value.equals(absent) ? value : cannotStand(at, withheld);
            return changed == null ? value : made(changed, withheld);
        }

        private Object made(Object[] values, Withheld withheld) {
            try {
                return anatomy.make(values);
            } catch (IllegalArgumentException somethingIsNeeded) {
                return cannotStand(at, withheld);
            }
        }

        private Object cannotStand(String without, Withheld withheld) {
            withheld.add(place);
            withheld.needs(without);
            return null;
        }
    }

    /** A field of a group. */
    record Member(Shape.Field field, String at, Rule rule, Object absent, boolean isMark) {}

    private static boolean isGiven(Object value, Object absent) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent();
            case List<?> many -> !many.isEmpty();
            default -> !value.equals(absent);
        };
    }
}
