package org.qantara.parsing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reports what of a canonical record a format has no place for, leaf by leaf. */
public final class Unplaced {
    /** The JVM makes them anew at every call. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Unplaced() {}

    /**
     * Reports a value as having no place.
     *
     * @param at path of the value in the canonical record: {@code /preferences}
     * @param value a record, a list, an optional, or a leaf; absent holds nothing, nor does false
     *     unless it might have been absent
     */
    public static void report(String at, Object value, LossReport report) {
        report(at, value, Loss.Reason.NO_PLACE, report);
    }

    public static void report(String at, Object value, Loss.Reason reason, LossReport report) {
        switch (value) {
            case Optional<?> flag when flag.filter(Boolean.class::isInstance).isPresent() -> report.add(at, reason);
            case Optional<?> optional -> optional.ifPresent(inner -> report(at, inner, reason, report));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    report(i == 0 ? at : at + "[" + (i + 1) + "]", list.get(i), reason, report);
            }
            case Boolean flag when !flag -> {}
            case Record record
            when record.getClass().getPackageName().equals("org.qantara.model") && !isLeaf(record) -> {
                for (var component : COMPONENTS.get(record.getClass()))
                    report(at + "/" + component.getName(), read(record, component), reason, report);
            }
            case Object _ -> report.add(at, reason);
        }
    }

    /** Reports as less precise every text of a record that has characters a syntax cannot hold. */
    public static void unheld(String at, Object value, Predicate<String> holds, LossReport report) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> unheld(at, inner, holds, report));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    unheld(i == 0 ? at : at + "[" + (i + 1) + "]", list.get(i), holds, report);
            }
            case String text -> {
                if (!holds.test(text)) report.add(at, Loss.Reason.LESS_PRECISE);
            }
            case Record record
            when record.getClass().getPackageName().equals("org.qantara.model") && !isLeaf(record) -> {
                for (var component : record.getClass().getRecordComponents())
                    unheld(at + "/" + component.getName(), read(record, component), holds, report);
            }
            case Object _ -> {}
        }
    }

    private static boolean isLeaf(Record record) {
        return record instanceof org.qantara.model.PartialDate || record instanceof org.qantara.model.Bytes;
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
