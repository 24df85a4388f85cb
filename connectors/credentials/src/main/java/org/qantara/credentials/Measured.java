package org.qantara.credentials;

import java.math.BigDecimal;
import java.util.List;
import org.qantara.model.LearningUnit;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** What a claim and what it is measured by may both say, or say twice, while they are read. */
final class Measured {
    /** What the claim says itself, what was reached, what is compared across countries. */
    static final int FIRST = 0;
    /** What it is measured by, what can be reached, what holds in one country. */
    static final int ELSE = 1;

    final Best<List<Text>> titles = new Best<>();
    final Best<Term> level = new Best<>();
    final Best<Term> field = new Best<>();
    final Best<Credits> credits = new Best<>();
    final Best<BigDecimal> hours = new Best<>();
    final Best<PartialDate> from = new Best<>();
    final Best<PartialDate> to = new Best<>();

    /** Gives the unit the best of each. */
    void into(LearningUnit.Draft unit, LossReport report) {
        var called = titles.of(report, Loss.Reason.NO_PLACE);
        if (called != null) unit.titles.addAll(called);
        unit.level = level.of(report, Loss.Reason.ONLY_FIRST_KEPT);
        unit.field = field.of(report, Loss.Reason.ONLY_FIRST_KEPT);
        unit.hours = hours.of(report, Loss.Reason.ONLY_FIRST_KEPT);
        unit.period = Period.of(
                from.of(report, Loss.Reason.ONLY_FIRST_KEPT), to.of(report, Loss.Reason.ONLY_FIRST_KEPT), false);
        var earned = credits.of(report, Loss.Reason.ONLY_FIRST_KEPT);
        if (earned == null) return;
        unit.credits = earned.points().orElse(null);
        unit.creditScheme = earned.scheme().orElse(null);
    }
}
