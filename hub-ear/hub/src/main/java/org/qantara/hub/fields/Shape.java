package org.qantara.hub.fields;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.model.Bytes;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Anatomy;

/** What the model says a field holds. */
sealed interface Shape {
    /** What stands for "not given", or {@code null} if it has to be given. */
    Object absent();

    record Leaf(Object absent) implements Shape {}

    record Maybe(Shape inner) implements Shape {
        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    record Many(Shape inner) implements Shape {
        @Override
        public Object absent() {
            return List.of();
        }
    }

    /** A record of fields. */
    record Group(Class<?> type, List<Field> fields, Object absent) implements Shape {
        /** The constants of the field that says what kind of thing it is, if it has one. */
        List<Enum<?>> kinds() {
            return fields.stream()
                    .filter(field -> field.name.equals("kind") && field.type.isEnum())
                    .flatMap(field -> Stream.of(field.type.getEnumConstants()))
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList();
        }

        Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name.equals(name)).findFirst();
        }
    }

    /** @param reader from {@code Object} to {@code Object} */
    record Field(String name, Class<?> type, Shape shape, MethodHandle reader) {
        Object of(Object record) {
            try {
                return (Object) reader.invokeExact(record);
            } catch (Throwable accessorsDoNotFail) {
                throw new IllegalStateException(accessorsDoNotFail);
            }
        }
    }

    Set<Class<?>> LEAVES = Set.of(
            String.class,
            Boolean.class,
            int.class,
            Integer.class,
            BigDecimal.class,
            PartialDate.class,
            Instant.class,
            Bytes.class);

    /** @throws IllegalStateException if it is of a type that nobody has said how to withhold */
    static Shape of(Type type) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() == List.class -> new Many(of(many.getActualTypeArguments()[0]));
            case ParameterizedType maybe
            when maybe.getRawType() == Optional.class -> new Maybe(of(maybe.getActualTypeArguments()[0]));
            case Class<?> flag when flag == boolean.class -> new Leaf(false);
            case Class<?> leaf when leaf.isEnum() || LEAVES.contains(leaf) -> new Leaf(null);
            case Class<?> group when group.isRecord() -> group(group);
            default -> throw new IllegalStateException("nobody has said how to withhold a " + type);
        };
    }

    private static Group group(Class<?> type) {
        var anatomy = Anatomy.of(type);
        var fields = anatomy.components().stream().map(Shape::field).toList();
        return new Group(type, fields, absent(anatomy, fields));
    }

    private static Field field(RecordComponent component) {
        try {
            var reader = MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new Field(component.getName(), component.getType(), of(component.getGenericType()), reader);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException(notPublic);
        }
    }

    /** The record nothing is said of, if there can be one. */
    private static Object absent(Anatomy anatomy, List<Field> fields) {
        var values = fields.stream().map(field -> field.shape.absent()).toArray();
        for (var value : values) if (value == null) return null;
        try {
            return anatomy.make(values);
        } catch (IllegalArgumentException somethingIsNeeded) {
            return null;
        }
    }
}
