package org.qantara.hub.fields;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qantara.model.Bytes;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;
import org.qantara.model.RecordType;
import org.qantara.parsing.Anatomy;

/** Makes records by looking at the model alone; every text in one is another. */
final class Filled {
    private final Random random;
    private final boolean everything;
    private int texts;

    private Filled(Random random, boolean everything) {
        this.random = random;
        this.everything = everything;
    }

    /** Every field is given, and every kind of thing there is. */
    static Candidate withEverything() {
        return (Candidate) withEverything(RecordType.CANDIDATE);
    }

    static HubRecord withEverything(RecordType type) {
        return (HubRecord) new Filled(new Random(1), true).value(Shape.of(type.recordClass()), String.class);
    }

    /** Every field may be given or not. */
    static Candidate atRandom(long seed) {
        var filled = new Filled(new Random(seed), false);
        while (true) if (filled.tried() instanceof Candidate candidate) return candidate;
    }

    private Object tried() {
        try {
            return value(Shape.of(Candidate.class), String.class);
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private Object value(Shape shape, Class<?> leaf) {
        return switch (shape) {
            case Shape.Leaf _ -> leaf(leaf);
            case Shape.Maybe(var inner) -> isGiven() ? Optional.of(value(inner, leaf)) : Optional.empty();
            case Shape.Many(var inner) -> many(inner, leaf);
            case Shape.Group group -> group(group, 0);
        };
    }

    private List<Object> many(Shape inner, Class<?> leaf) {
        var many = new ArrayList<Object>();
        var kinds = inner instanceof Shape.Group group ? group.kinds().size() : 0;
        var items = everything ? Math.max(kinds, 1) : random.nextInt(4);
        for (int i = 0; i < items; i++)
            many.add(inner instanceof Shape.Group group ? group(group, i) : value(inner, leaf));
        return many;
    }

    /** @param kind of the things there are, which of them */
    private Object group(Shape.Group group, int kind) {
        for (int tries = 0; ; tries++) {
            try {
                var made = (Record) Anatomy.of(group.type())
                        .make(group.fields().stream()
                                .map(field -> field(group, field, kind))
                                .toArray());
                if (!Leaf.of(made).isEmpty() || tries > 100) return made;
            } catch (IllegalArgumentException somethingIsNeeded) {
                if (tries > 100) throw somethingIsNeeded;
            }
        }
    }

    private Object field(Shape.Group group, Shape.Field field, int kind) {
        if (field.name().equals("kind") && field.type().isEnum() && everything)
            return field.type().getEnumConstants()[kind % field.type().getEnumConstants().length];
        return value(field.shape(), leafOf(generic(group, field)));
    }

    private static Type generic(Shape.Group group, Shape.Field field) {
        return Arrays.stream(group.type().getRecordComponents())
                .filter(component -> component.getName().equals(field.name()))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> leafOf(Type type) {
        return type instanceof ParameterizedType outer ? leafOf(outer.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private Object leaf(Class<?> type) {
        if (type.isEnum()) return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        if (type == PartialDate.class) return PartialDate.of(1900 + random.nextInt(100), 1 + random.nextInt(12));
        if (type == Bytes.class) return new Bytes(text().getBytes(StandardCharsets.UTF_8));
        if (type == Instant.class) return Instant.ofEpochSecond(random.nextInt());
        if (type == int.class || type == Integer.class) return 100_000_000 + random.nextInt(1_000_000);
        if (type == BigDecimal.class) return BigDecimal.valueOf(100_000_000 + random.nextInt(1_000_000), 2);
        if (type == boolean.class || type == Boolean.class) return isGiven();
        return text();
    }

    private boolean isGiven() {
        return everything || random.nextBoolean();
    }

    private String text() {
        return "w" + Integer.toString(random.nextInt(1 << 24), 36) + "z" + texts++;
    }
}
