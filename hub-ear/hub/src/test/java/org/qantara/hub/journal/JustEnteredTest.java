package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.model.HubRecord;

class JustEnteredTest extends JournalFixture {
    private static final int ENOUGH = 1 << 20;

    private final HubRecord record = record();
    private final UUID first = ids.get();
    private final UUID second = ids.get();
    private final UUID third = ids.get();

    @Test
    void eachDeliveryFindsItsRecordOnce() {
        var records = new JustEntered(ENOUGH);

        records.keep(first, record, 100);

        assertThat(records.take(first)).containsSame(record);
        assertThat(records.take(first)).isEmpty();
        assertThat(records.take(second)).isEmpty();
    }

    @Test
    void ofManyTheOldestAreForgottenAndWhatWasTakenMakesRoom() {
        var records = new JustEntered(250);

        records.keep(first, record, 100);
        records.keep(second, record, 100);
        records.keep(third, record, 100);
        assertThat(records.take(first)).isEmpty();
        assertThat(records.take(second)).isPresent();
        records.keep(first, record, 150);

        assertThat(records.take(third)).isPresent();
        assertThat(records.take(first)).isPresent();
    }

    @Test
    void whatIsLargerThanAllThatMayBeKeptForgetsNoOther() {
        var records = new JustEntered(250);
        records.keep(first, record, 100);

        records.keep(second, record, 251);

        assertThat(records.take(first)).isPresent();
        assertThat(records.take(second)).isEmpty();
    }

    @Test
    void aDeliveryIsOpenedWithTheRecordThatWasEnteredAndLaterWithWhatTheDatabaseHas() throws SQLException {
        var records = new JustEntered(ENOUGH);
        var entry = entry("m-1", Way.PUSH);
        new SqlLedger(database, database.dataSource(), canonical, records).enter(entry);
        var opening = new SqlDispatches(database.dataSource(), canonical, records, clock);
        var delivery = List.of(delivery(entry, 0));
        execute("update content set canonical = '\\x00'");

        assertThat(ready(opening.open(delivery).getFirst()).record()).isSameAs(entry.record());
        assertThat(opening.open(delivery)).first().isInstanceOf(Dispatches.Opened.Unreadable.class);
    }

    @Test
    void whatIsFetchedAndWhatWasNotEnteredIsNotKept() {
        var records = new JustEntered(ENOUGH);
        var remembering = new SqlLedger(database, database.dataSource(), canonical, records);
        var fetched = entry("m-1", Way.PULL);
        var again = entry("m-1", Way.PUSH);
        remembering.enter(fetched);

        assertThatThrownBy(() -> remembering.enter(again)).isInstanceOf(AlreadyEntered.class);

        assertThat(records.take(delivery(again, 0))).isEmpty();
        assertThat(records.take(delivery(fetched, 0))).isEmpty();
    }
}
