package org.qantara.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.NOON;
import static org.qantara.hub.Partners.ZAV;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.journal.Expiry;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Registry;
import org.qantara.model.RecordType;

/** How long what is kept. */
class PeriodsTest {
    private static final Expiry.Ended ENDED =
            new Expiry.Ended(ANAPEC, ZAV, RecordType.CANDIDATE, "job-placement", NOON);

    @Test
    void withoutAWordAWeek() {
        var periods = periods(Optional.empty());

        assertThat(periods.until(ENDED)).isEqualTo(NOON.plus(Duration.ofDays(7)));
        assertThat(periods.earliest(NOON)).isEqualTo(NOON.minus(Duration.ofDays(7)));
    }

    @Test
    void asTheAgreementSays() {
        assertThat(periods(Optional.of(Period.ofDays(2))).until(ENDED)).isEqualTo(NOON.plus(Duration.ofDays(2)));
    }

    @Test
    void theLongestOfTwoAgreements() {
        var periods = periods(Optional.of(Period.ofDays(30)), Optional.of(Period.ofDays(2)));

        assertThat(periods.until(ENDED)).isEqualTo(NOON.plus(Duration.ofDays(30)));
        assertThat(periods.earliest(NOON)).isEqualTo(NOON.minus(Duration.ofDays(2)));
    }

    @Test
    void whatNoAgreementCoversAnyMoreAWeek() {
        var other = new Expiry.Ended(ZAV, ANAPEC, RecordType.CANDIDATE, "training", NOON);

        assertThat(periods(Optional.of(Period.ofDays(2))).until(other)).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void theVersionTellsPeriodsApartAndNothingElse() {
        var month = Optional.of(Period.ofDays(30));
        var week = Optional.of(Period.ofDays(7));

        assertThat(periods(month).version())
                .hasSize(64)
                .isEqualTo(periods(month).version())
                .isNotEqualTo(periods(week).version())
                .isNotEqualTo(periods().version());
        assertThat(periods(month, week).version())
                .isEqualTo(periods(week, month).version());
        assertThat(periods(Optional.empty()).version()).isEqualTo(periods(week).version());
    }

    @SafeVarargs
    private static Periods periods(Optional<Period>... retentions) {
        var plain = Partners.agreement(ANAPEC, ZAV, "job-placement");
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < retentions.length; i++) agreements.add(kept(plain, "a" + i, retentions[i]));
        var format = TinyFormat.named("tiny");
        return new Periods(new Registry(Partners.registry(format).partners(), List.copyOf(agreements)));
    }

    private static Agreement kept(Agreement plain, String id, Optional<Period> retention) {
        return new Agreement(
                id,
                plain.from(),
                plain.to(),
                plain.recordType(),
                plain.purpose(),
                plain.programme(),
                plain.fields(),
                plain.legalGround(),
                plain.authorisation(),
                retention,
                plain.validFrom(),
                plain.validUntil());
    }
}
