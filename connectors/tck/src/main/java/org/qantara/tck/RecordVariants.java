package org.qantara.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.qantara.model.Bytes;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;
import org.qantara.model.Script;

/** Makes the records that differ from one in a single place, by reflection over records. */
final class RecordVariants {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            int components = type.getRecordComponents().length;
            return Arrays.stream(type.getDeclaredConstructors())
                    .filter(constructor -> constructor.getParameterCount() == components)
                    .findFirst()
                    .orElseThrow();
        }
    };

    private final UnaryOperator<String> otherText;
    private final boolean everyText;
    private final List<Plan> plans = new ArrayList<>();

    /** A variant not made yet; the supplier gives {@code null} if there can be no such record. */
    private record Plan(String path, String change, Supplier<HubRecord> record) {
        Optional<Variant> variant() {
            return Optional.ofNullable(record.get()).map(it -> new Variant(path, change, it));
        }
    }

    private RecordVariants(UnaryOperator<String> otherText, boolean everyText) {
        this.otherText = otherText;
        this.everyText = everyText;
    }

    /**
     * Each optional value and each list item left out in turn, and each flag, constant and value that cannot be left
     * out replaced by another; a country by another country. A script follows from the spelling and is left alone.
     */
    static List<Variant> of(HubRecord record) {
        return new RecordVariants(RecordVariants::another, false).all(record);
    }

    /** Each constant, flag and value in turn replaced by another; texts by one after the other of these. */
    static List<Variant> withTexts(HubRecord record, List<String> texts) {
        var next = new AtomicInteger();
        return new RecordVariants(_ -> texts.get(next.getAndIncrement() % texts.size()), true)
                .all(record).stream()
                        .filter(variant -> variant.change().equals("other"))
                        .toList();
    }

    /** What is left after so many random changes. */
    static HubRecord eroded(HubRecord record, int changes, Random random) {
        var left = record;
        for (int i = 0; i < changes; i++) {
            var plans = new RecordVariants(RecordVariants::another, false).plans(left);
            left = plans.get(random.nextInt(plans.size()))
                    .variant()
                    .map(Variant::record)
                    .orElse(left);
        }
        return left;
    }

    private static String another(String text) {
        return text + " 7f3a9";
    }

    private List<Variant> all(HubRecord record) {
        return plans(record).stream().flatMap(plan -> plan.variant().stream()).toList();
    }

    private List<Plan> plans(HubRecord record) {
        vary("", record, false, HubRecord.class::cast);
        return plans;
    }

    /** @param whole builds the record around another value here; {@code null} if there can be no such record */
    private void vary(String path, Object value, boolean optional, Function<Object, HubRecord> whole) {
        switch (value) {
            case Optional<?> present ->
                present.ifPresent(inner -> {
                    add(path, "without", () -> whole.apply(Optional.empty()));
                    vary(path, inner, true, other -> whole.apply(Optional.of(other)));
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) varyItem(path, list, i, whole);
            }
            case Code country
            when !everyText && country.system().equals(CodeSystem.COUNTRY) -> {
                var another = Code.of(CodeSystem.COUNTRY, country.value().equals("FR") ? "DE" : "FR");
                add(path + "/value", "another country", () -> whole.apply(another));
            }
            case Record record when !RecordTree.isLeaf(record) -> varyMembers(path, record, whole);
            default -> {
                if (!optional || everyText || value instanceof Enum<?> || value instanceof Boolean)
                    other(value).ifPresent(other -> add(path, "other", () -> whole.apply(other)));
            }
        }
    }

    private void varyItem(String path, List<?> list, int index, Function<Object, HubRecord> whole) {
        var at = index == 0 ? path : path + "[" + (index + 1) + "]";
        var fewer = new ArrayList<Object>(list);
        fewer.remove(index);
        add(at, "without", () -> whole.apply(fewer));
        vary(at, list.get(index), true, other -> {
            var changed = new ArrayList<Object>(list);
            changed.set(index, other);
            return whole.apply(changed);
        });
    }

    private void varyMembers(String path, Record record, Function<Object, HubRecord> whole) {
        var components = RecordTree.components(record);
        var values = Arrays.stream(components)
                .map(component -> RecordTree.read(record, component))
                .toArray();
        for (int i = 0; i < values.length; i++) {
            int member = i;
            vary(path + "/" + components[i].getName(), values[i], false, other -> {
                var changed = values.clone();
                changed[member] = other;
                var made = make(record.getClass(), changed);
                return made == null ? null : whole.apply(made);
            });
        }
    }

    private void add(String path, String change, Supplier<HubRecord> record) {
        plans.add(new Plan(path, change, record));
    }

    private Optional<Object> other(Object value) {
        return switch (value) {
            case Script _ -> Optional.empty();
            case Enum<?> constant -> {
                var all = List.of(constant.getDeclaringClass().getEnumConstants());
                yield Optional.of(all.get((all.indexOf(constant) + 1) % all.size()));
            }
            case Boolean flag -> Optional.of(!flag);
            case String text -> Optional.of(otherText.apply(text));
            case Integer count -> Optional.of(count + 1);
            case BigDecimal number -> Optional.of(number.add(BigDecimal.ONE));
            case Instant time -> Optional.of(time.plusSeconds(1));
            case PartialDate date -> Optional.of(PartialDate.of(date.year() + 1));
            case Bytes bytes -> Optional.of(new Bytes(Arrays.copyOf(bytes.value(), bytes.value().length + 1)));
            default -> throw new IllegalStateException("no other value of " + value.getClass());
        };
    }

    /** The record of these values, or {@code null} if it refuses them. */
    static Object make(Class<?> type, Object[] values) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values);
        } catch (InvocationTargetException _) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
