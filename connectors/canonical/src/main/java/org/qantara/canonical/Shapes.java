package org.qantara.canonical;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qantara.model.RecordType;
import org.qantara.parsing.Anatomy;

/** The shapes of all record classes in one syntax, each made once. */
final class Shapes {
    /** Items of a list are elements of the singular. */
    static final Shapes XML = new Shapes(Shapes::singular);
    /** Items of a list are an array of the component's name. */
    static final Shapes JSON = new Shapes(UnaryOperator.identity());

    private final UnaryOperator<String> nameOfList;
    private final ClassValue<Shape> shapes = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return shape(type);
        }
    };

    private Shapes(UnaryOperator<String> nameOfList) {
        this.nameOfList = nameOfList;
    }

    Shape of(RecordType type) {
        return of(type.recordClass());
    }

    Shape of(Class<?> type) {
        return shapes.get(type);
    }

    private Shape shape(Class<?> type) {
        var anatomy = Anatomy.of(type);
        var fields = anatomy.components().stream().map(this::field).toArray(Field[]::new);
        return new Shape(anatomy, fields);
    }

    private Field field(RecordComponent component) {
        var cardinality = component.getType() == List.class
                ? Field.Cardinality.MANY
                : component.getType() == Optional.class ? Field.Cardinality.OPTIONAL : Field.Cardinality.ONE;
        var type = cardinality == Field.Cardinality.ONE ? component.getType() : argument(component);
        return Field.of(component.getName(), nameOf(component), cardinality, content(type));
    }

    /** On the wire. */
    String nameOf(RecordComponent component) {
        return component.getType() == List.class ? nameOfList.apply(component.getName()) : component.getName();
    }

    private static Type argument(RecordComponent component) {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private Content content(Type type) {
        return switch (type) {
            case Class<?> leaf when Leaf.BY_CLASS.containsKey(leaf) -> Leaf.BY_CLASS.get(leaf);
            case Class<?> choice when choice.isEnum() -> Choice.of(choice);
            case Class<?> record when record.isRecord() -> new Nested(of(record));
            default -> throw new IllegalArgumentException("no form on the wire for " + type);
        };
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) return name.substring(0, name.length() - 3) + "y";
        if (name.endsWith("sses")) return name.substring(0, name.length() - 2);
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
