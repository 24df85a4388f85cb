package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.hub.MovableClock;
import org.qantara.model.HubRecord;

class JustEnteredTest extends JournalFixture {
    private static final int ENOUGH = 1 << 20;

    private final HubRecord record = record();
    private final UUID first = ids.get();
    private final UUID second = ids.get();
    private final UUID third = ids.get();

    @Test
    void eachDeliveryFindsItsRecordOnce() {
        var records = new JustEntered(ENOUGH, clock);

        records.keep(first, record, 100);

        assertThat(records.take(first)).containsSame(record);
        assertThat(records.take(first)).isEmpty();
        assertThat(records.take(second)).isEmpty();
    }

    @Test
    void whatIsFullTakesNoMoreUntilSomethingIsTaken() {
        var records = new JustEntered(250, clock);

        records.keep(first, record, 100);
        records.keep(second, record, 100);
        records.keep(third, record, 100);
        assertThat(records.take(third)).isEmpty();
        assertThat(records.take(first)).isPresent();
        records.keep(third, record, 150);

        assertThat(records.take(second)).isPresent();
        assertThat(records.take(third)).isPresent();
    }

    @Test
    void whatNobodyHasWantedForTenSecondsMakesRoom() {
        var now = new MovableClock();
        var records = new JustEntered(250, now);
        records.keep(first, record, 200);

        now.pass(Duration.ofSeconds(10));
        records.keep(second, record, 200);
        assertThat(records.take(second)).isEmpty();
        now.pass(Duration.ofMillis(1));
        records.keep(second, record, 200);

        assertThat(records.take(second)).isPresent();
        assertThat(records.take(first)).isEmpty();
    }

    @Test
    void whatIsLargerThanAllThatMayBeKeptForgetsNoOther() {
        var records = new JustEntered(250, clock);
        records.keep(first, record, 100);

        records.keep(second, record, 251);

        assertThat(records.take(first)).isPresent();
        assertThat(records.take(second)).isEmpty();
    }

    @Test
    void aDeliveryIsOpenedWithTheRecordThatWasEnteredAndLaterWithWhatTheDatabaseHas() throws SQLException {
        var records = new JustEntered(ENOUGH, clock);
        var entry = entry("m-1", Way.PUSH);
        new SqlLedger(database, database.dataSource(), canonical, subjects, records, Consequences.NONE).enter(entry);
        var opening = new SqlDispatches(database.dataSource(), canonical, keyring, records, clock, HUB);
        var delivery = List.of(delivery(entry, 0));
        execute("update content set canonical = '\\x00'");

        assertThat(ready(opening.open(delivery).getFirst()).record()).isSameAs(entry.record());
        assertThat(opening.open(delivery)).first().isInstanceOf(Dispatches.Opened.Unreadable.class);
    }

    @Test
    void whatIsFetchedAndWhatWasNotEnteredIsNotKept() {
        var records = new JustEntered(ENOUGH, clock);
        var remembering =
                new SqlLedger(database, database.dataSource(), canonical, subjects, records, Consequences.NONE);
        var fetched = entry("m-1", Way.PULL);
        var again = entry("m-1", Way.PUSH);
        remembering.enter(fetched);

        assertThatThrownBy(() -> remembering.enter(again)).isInstanceOf(AlreadyEntered.class);

        assertThat(records.take(delivery(again, 0))).isEmpty();
        assertThat(records.take(delivery(fetched, 0))).isEmpty();
    }
}
