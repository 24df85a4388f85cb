package org.qantara.parsing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qantara.model.Bytes;
import org.qantara.model.PartialDate;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reports what of a canonical record a format has no place for, leaf by leaf. */
public final class Unplaced {
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
        report(at, value, Place.unnamed(), reason, report);
    }

    /** Reports what a document does not say of a whole record: as having no place, unless the place knows better. */
    public static void report(Record record, Place said, LossReport report) {
        report("", record, said, Loss.Reason.NO_PLACE, report);
    }

    private static void report(String at, Object value, Place said, Loss.Reason reason, LossReport report) {
        switch (value) {
            case Optional<?> optional -> {
                if (optional.isEmpty()) return;
                if (optional.get() instanceof Boolean) report.add(at, said.reasonOr(reason));
                else report(at, optional.get(), said, reason, report);
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    var item = said.itemInside(i);
                    if (!item.isWhole()) report(item(at, i), list.get(i), item, reason, report);
                }
            }
            case Boolean flag when !flag -> {}
            case Record record
            when !isLeaf(record) -> {
                var anatomy = Anatomy.of(record.getClass());
                var values = anatomy.apart(record);
                for (int i = 0; i < values.length; i++) {
                    if (!holdsSomething(values[i])) continue;
                    var inside = said.inside(anatomy.name(i));
                    if (!inside.isWhole()) report(at + "/" + anatomy.name(i), values[i], inside, reason, report);
                }
            }
            case Object _ -> report.add(at, said.reasonOr(reason));
        }
    }

    private static String item(String list, int index) {
        return index == 0 ? list : list + "[" + (index + 1) + "]";
    }

    /** Reports as less precise every text of a record that has characters a syntax cannot hold. */
    public static void unheld(String at, Object value, Predicate<String> holds, LossReport report) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> unheld(at, inner, holds, report));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) unheld(item(at, i), list.get(i), holds, report);
            }
            case String text -> {
                if (!holds.test(text)) report.add(at, Loss.Reason.LESS_PRECISE);
            }
            case Record record
            when !isLeaf(record) -> {
                var anatomy = Anatomy.of(record.getClass());
                var values = anatomy.apart(record);
                for (int i = 0; i < values.length; i++)
                    if (holdsSomething(values[i])) unheld(at + "/" + anatomy.name(i), values[i], holds, report);
            }
            case Object _ -> {}
        }
    }

    private static boolean holdsSomething(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent();
            case List<?> list -> !list.isEmpty();
            case Boolean flag -> flag;
            case Object _ -> true;
        };
    }

    private static boolean isLeaf(Record record) {
        return record instanceof PartialDate
                || record instanceof Bytes
                || !record.getClass().getPackageName().equals("org.qantara.model");
    }
}
