package org.qantara.tck;

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
import org.qantara.model.Bytes;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.Provenance;
import org.qantara.model.RecordType;

/** Records of any class, made by looking at the model alone; every text in one is another, and some are Arabic. */
final class Filled {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final boolean everything;
    private int made;
    private int depth;

    private Filled(boolean everything) {
        this.everything = everything;
    }

    /** @param everything each field is given, lists of the record itself have two items; else only what there has to be */
    static HubRecord with(RecordType type, boolean everything) {
        return (HubRecord) new Filled(everything).record(type.recordClass());
    }

    private Object record(Class<?> type) {
        if (type == Person.class) return (everything ? Candidates.fullest() : Candidates.sparsest()).person();
        if (type == Provenance.class) return (everything ? Candidates.fullest() : Candidates.sparsest()).provenance();
        var components = type.getRecordComponents();
        depth++;
        var values = Arrays.stream(components).map(this::value).toArray();
        depth--;
        var record = RecordVariants.make(type, values);
        return record == null ? withTheFirstThatIsEnough(type, components, values) : record;
    }

    private Object withTheFirstThatIsEnough(Class<?> type, RecordComponent[] components, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            var more = values.clone();
            more[i] = given(components[i]);
            var record = RecordVariants.make(type, more);
            if (record != null) return record;
        }
        throw new IllegalStateException(type + " needs more than one field");
    }

    private Object value(RecordComponent component) {
        if (everything) return given(component);
        return switch (component.getType()) {
            case Class<?> maybe when maybe == Optional.class -> Optional.empty();
            case Class<?> many when many == List.class -> List.of();
            default -> given(component);
        };
    }

    private Object given(RecordComponent component) {
        var type = component.getType();
        if (type != Optional.class && type != List.class) return one(type, component.getName());
        var inner = (Class<?>) inner(component.getGenericType());
        if (type == Optional.class) return Optional.of(one(inner, component.getName()));
        var items = new ArrayList<Object>();
        for (int i = everything && depth < 2 ? 2 : 1; i > 0; i--) items.add(one(inner, component.getName()));
        return items;
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private Object one(Class<?> type, String name) {
        made++;
        if (type.isEnum()) return type.getEnumConstants()[made % type.getEnumConstants().length];
        return switch (type.getSimpleName()) {
            case "String" -> made % 3 == 0 ? "نص " + name + " " + made : name + " n° " + made;
            case "boolean", "Boolean" -> everything;
            case "int", "Integer" -> made;
            case "BigDecimal" -> new BigDecimal(made + ".50");
            case "PartialDate" -> PartialDate.of(2000 + made % 30, 1 + made % 12);
            case "Instant" -> NOON.plusSeconds(made);
            case "Bytes" -> new Bytes((name + made).getBytes(StandardCharsets.UTF_8));
            default -> record(type);
        };
    }
}
