package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reports what of a record is not written, and where it stands. */
record Report(LossReport losses) {
    static String item(String list, int index) {
        return index == 0 ? list : list + "[" + (index + 1) + "]";
    }

    void lost(String at, Object value) {
        Unplaced.report(at, value, losses);
    }

    void lost(String at, Object value, Loss.Reason reason) {
        Unplaced.report(at, value, reason, losses);
    }

    /** All but the first of a list. */
    <T> Optional<T> first(String at, List<T> list) {
        for (int i = 1; i < list.size(); i++) lost(item(at, i), list.get(i), Loss.Reason.ONLY_FIRST_KEPT);
        return list.stream().findFirst();
    }

    /** A constant that follows from nothing else in the document. */
    void constant(String at, Enum<?> value, Enum<?> understood) {
        if (value != understood) losses.add(at, Loss.Reason.NO_PLACE);
    }
}
