package org.qantara.hub.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.qantara.hub.registry.PartnerId;

/** Two hubs that relay from one database. */
@Timeout(60)
class TwoRelaysTest extends JournalFixture {
    private static final int AT_ONCE = 7;

    /** What was put into the queues, in this order. */
    private final List<Outbox.Item> queued = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger sending = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicBoolean allEntered = new AtomicBoolean();

    @Test
    void everythingIsSentInOrderToEachRecipientAndByOneHubAtATime() throws Exception {
        var relays = List.of(relaying(outbox), relaying(new SqlOutbox(database.dataSource())));
        var entered = new ArrayList<Entry>();
        for (int n = 0; n < 300; n++) {
            entered.add(entry("m-" + n, ids, n % 3 == 0 ? OFPPT : ZAV, Way.PUSH));
            ledger.enter(entered.getLast());
        }
        allEntered.set(true);
        for (var relay : relays) relay.get(40, SECONDS);

        for (var recipient : List.of(ZAV, OFPPT))
            assertThat(firstTimes(recipient)).containsExactlyElementsOf(deliveriesTo(recipient, entered));
        assertThat(queued).as("some were sent again, as a hub has failed").hasSizeGreaterThan(300);
        assertThat(inTheOutbox()).isEmpty();
    }

    @Test
    void aHubThatStandsStillWhileItRelaysLosesItsTurn() throws Exception {
        var lent = new AtomicReference<Connection>();
        var still = new SqlOutbox(lending(lent));
        ledger.enter(entry("m-1", Way.PUSH));

        assertThatThrownBy(() -> still.take(1, Set.of(), items -> {
                    standStill(lent.get());
                    sent(1);
                    return items;
                }))
                .isInstanceOf(JournalUnavailable.class);

        assertThat(inTheOutbox()).isEmpty();
    }

    @Test
    void aHubThatRelaysLimitsHowLongItStandsStillAndHowLongItWaits() {
        var lent = new AtomicReference<Connection>();
        ledger.enter(entry("m-1", Way.PUSH));

        new SqlOutbox(lending(lent)).take(1, Set.of(), items -> {
            assertThat(answer("show idle_in_transaction_session_timeout", lent.get()))
                    .isEqualTo("10s");
            assertThat(answer("show lock_timeout", lent.get())).isEqualTo("20s");
            return items;
        });
    }

    private CompletableFuture<Void> relaying(Outbox from) {
        return CompletableFuture.runAsync(
                () -> takeEverything(from), task -> Thread.ofPlatform().daemon().start(task));
    }

    private void takeEverything(Outbox from) {
        boolean mayBeMore;
        do {
            mayBeMore = !allEntered.get();
            try {
                mayBeMore |= from.take(AT_ONCE, Set.of(), this::send) > 0;
            } catch (HubFailed e) {
                mayBeMore = true;
            }
        } while (mayBeMore);
    }

    /** Every ninth time the hub fails once everything is sent. */
    private List<Outbox.Item> send(List<Outbox.Item> items) {
        assertThat(sending.incrementAndGet()).as("hubs that send").isEqualTo(1);
        for (var item : items) {
            queued.add(item);
            LockSupport.parkNanos(100_000);
        }
        sending.decrementAndGet();
        if (rounds.incrementAndGet() % 9 == 0) throw new HubFailed();
        return items;
    }

    private List<UUID> firstTimes(PartnerId recipient) {
        var ids = new LinkedHashSet<UUID>();
        for (var item : queued) if (item.to().equals(recipient)) ids.add(item.deliveryId());
        return List.copyOf(ids);
    }

    private static List<UUID> deliveriesTo(PartnerId recipient, List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.to().equals(recipient))
                .map(Entry.Posting::deliveryId)
                .toList();
    }

    /** Connections of the database, the last of which can be looked at. */
    private PGSimpleDataSource lending(AtomicReference<Connection> lent) {
        return new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                lent.set(database.dataSource().getConnection());
                return lent.get();
            }
        };
    }

    private void standStill(Connection connection) {
        var process = answer("select pg_backend_pid()", connection);
        answer("select set_config('idle_in_transaction_session_timeout', '100ms', true)", connection);
        new Sql(database.dataSource()).read(other -> {
            while (!answer("select count(*) from pg_stat_activity where pid = " + process, other)
                    .equals("0")) Thread.onSpinWait();
            return null;
        });
    }

    private static String answer(String query, Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class HubFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
