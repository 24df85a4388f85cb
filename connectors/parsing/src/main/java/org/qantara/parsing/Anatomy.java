package org.qantara.parsing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * What a public record class is made of, found out once for each, so that its records are taken apart and made at
 * speed.
 */
public final class Anatomy {
    private static final ClassValue<Anatomy> KNOWN = new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
            try {
                return new Anatomy(type);
            } catch (ReflectiveOperationException notAPublicRecord) {
                throw new IllegalArgumentException(type.getName(), notAPublicRecord);
            }
        }
    };

    private final List<RecordComponent> components;
    private final String[] names;
    /** From {@code Object} to {@code Object[]}. */
    private final MethodHandle apart;
    /** From {@code Object[]} to {@code Object}. */
    private final MethodHandle made;

    private Anatomy(Class<?> type) throws ReflectiveOperationException {
        components = List.of(type.getRecordComponents());
        names = components.stream().map(RecordComponent::getName).toArray(String[]::new);
        apart = apart(components);
        made = made(type, components);
    }

    /**
     * The anatomy of a class.
     *
     * @throws IllegalArgumentException if it is no public record class
     */
    public static Anatomy of(Class<?> record) {
        return KNOWN.get(record);
    }

    public List<RecordComponent> components() {
        return components;
    }

    /** The name of the component at this index. */
    String name(int component) {
        return names[component];
    }

    /** The values of a record's components, in their order. */
    public Object[] apart(Object record) {
        try {
            return (Object[]) apart.invokeExact(record);
        } catch (Throwable accessorsDoNotFail) {
            throw new IllegalStateException(accessorsDoNotFail);
        }
    }

    /**
     * The record of these values, in the order of its components.
     *
     * @throws IllegalArgumentException if the record refuses them
     */
    public Object make(Object[] values) {
        try {
            return (Object) made.invokeExact(values);
        } catch (IllegalArgumentException refused) {
            throw refused;
        } catch (Throwable recordsThrowNothingElse) {
            throw new IllegalStateException(recordsThrowNothingElse);
        }
    }

    private static MethodHandle apart(List<RecordComponent> components) throws IllegalAccessException {
        var accessors = new MethodHandle[components.size()];
        for (int i = 0; i < accessors.length; i++)
            accessors[i] = MethodHandles.publicLookup()
                    .unreflect(components.get(i).getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        var gathered = MethodHandles.identity(Object[].class).asCollector(Object[].class, accessors.length);
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(gathered, 0, accessors),
                MethodType.methodType(Object[].class, Object.class),
                new int[accessors.length]);
    }

    private static MethodHandle made(Class<?> type, List<RecordComponent> components)
            throws ReflectiveOperationException {
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        return MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class, types))
                .asFixedArity()
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }
}
