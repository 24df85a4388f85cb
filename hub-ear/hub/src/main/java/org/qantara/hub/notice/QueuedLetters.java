package org.qantara.hub.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.transaction.Transaction;

/**
 * Letters that may still lie in their recipients' queues and must go: their notices say so. Each run asks for all of
 * them, by one hub at a time, until they are there no more.
 */
public final class QueuedLetters implements Runnable {
    private static final System.Logger LOG = System.getLogger(QueuedLetters.class.getName());

    /** Asked for in one go, of one queue. */
    private static final int AT_ONCE = 100;

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Those that no recipient has answered: what was to be put into a queue, or was, or would be today. What has gone is
     * asked for again only if it was put there after its notice was opened, because it was under way then; the clocks of
     * the two hubs that say so may differ by a minute.
     */
    private static final String REMEMBER = """
        update notice n set in_queue = true
        from delivery d left join verdict v on v.delivery = d.id
        where n.cause = ? and d.id = n.delivery and (v.delivery is null or v.kind = 'PARKED')
            and (n.in_queue is null and (d.way = 'QUEUE' or d.recipient = any (?)
                    or exists (select from attempt a where a.delivery = d.id and a.code is null))
                or not n.in_queue and exists (
                    select from attempt a where a.delivery = d.id and a.code is null
                        and a.at > n.opened_at - interval '1 minute'))
        returning d.id, d.recipient
        """;

    private static final String GONE = "update notice set in_queue = false where in_queue and delivery = any (?)";
    private static final String RECIPIENTS = "select distinct recipient from notice where in_queue order by recipient";
    private static final String OF_RECIPIENT =
            "select id, delivery from notice where in_queue and recipient = ? and id > ? order by id limit ?";
    /** That one hub at a time asks for them. */
    private static final String ALONE = "queues";

    private final Sql sql;
    private final Registry registry;
    private final Queues queues;

    public QueuedLetters(DataSource source, Registry registry, Queues queues) {
        this.sql = new Sql(source);
        this.registry = registry;
        this.queues = queues;
    }

    /** The queues of those that have, or had, one. */
    public interface Queues {
        /** Takes letters out, if they are still there; gives those that are not any more, or nothing if nobody answers. */
        Optional<Set<UUID>> takeBack(PartnerId from, List<UUID> deliveries);
    }

    private record Row(UUID notice, UUID delivery) {}

    /**
     * Remembers those of one erasure or withdrawal, within the connection's transaction, once its notices are open. Safe to
     * repeat.
     *
     * @return those to be taken back once it is committed
     */
    public List<Endings.HandedOver> remember(Connection connection, UUID cause) throws SQLException {
        var listening = registry.partners().stream()
                .filter(Partner::hasQueue)
                .map(it -> it.id().value())
                .toArray();
        return Sql.ask(
                connection,
                REMEMBER,
                row -> new Endings.HandedOver(row.getObject(1, UUID.class), new PartnerId(row.getString(2))),
                cause,
                connection.createArrayOf("varchar", listening));
    }

    /** Once, in threads of their own, for the broker may be slow or away; then it is done later. */
    public void takeBack(List<Endings.HandedOver> letters) {
        letters.stream()
                .collect(groupingBy(Endings.HandedOver::to, mapping(Endings.HandedOver::deliveryId, toList())))
                .forEach((from, all) -> Thread.ofVirtual().name("take back").start(() -> takeBack(from, all)));
    }

    private void takeBack(PartnerId from, List<UUID> all) {
        for (var i = 0; i < all.size(); i += AT_ONCE) {
            var done = ask(from, all.subList(i, Math.min(i + AT_ONCE, all.size())));
            attempt(connection -> gone(connection, done.orElse(Set.of())), 0);
        }
    }

    @Override
    public void run() {
        for (var from : sql.read(QueuedLetters::recipients))
            for (var after = Optional.of(FIRST); after.isPresent(); ) {
                var last = after.get();
                after = attempt(connection -> askAgain(connection, from, last), Optional.empty());
            }
    }

    /** What fails keeps nothing else from being done, and is tried again later. */
    private <T> T attempt(Transaction.Work<T> step, T otherwise) {
        try {
            return sql.write(step);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "letters in queues are asked for later: {0}",
                    e.getClass().getName());
            return otherwise;
        }
    }

    /** Gives after which notice there are more. */
    private Optional<UUID> askAgain(Connection connection, PartnerId from, UUID after) throws SQLException {
        if (!Sql.isAlone(connection, ALONE)) return Optional.empty();
        var some = Sql.ask(
                connection,
                OF_RECIPIENT,
                row -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                from.value(),
                after,
                AT_ONCE);
        if (some.isEmpty()) return Optional.empty();
        var done = ask(from, some.stream().map(Row::delivery).toList());
        gone(connection, done.orElse(Set.of()));
        return done.isPresent() && some.size() == AT_ONCE ? Optional.of(some.getLast().notice) : Optional.empty();
    }

    /** Gives those that are not to be asked for again; whoever has no queue any more is asked until there is an answer. */
    private Optional<Set<UUID>> ask(PartnerId from, List<UUID> deliveries) {
        return queues.takeBack(from, deliveries).map(gone -> hasQueue(from) ? gone : Set.copyOf(deliveries));
    }

    private static int gone(Connection connection, Set<UUID> deliveries) throws SQLException {
        return deliveries.isEmpty()
                ? 0
                : Sql.change(connection, GONE, connection.createArrayOf("uuid", deliveries.toArray()));
    }

    private boolean hasQueue(PartnerId partner) {
        return registry.partner(partner).filter(Partner::hasQueue).isPresent();
    }

    private static List<PartnerId> recipients(Connection connection) throws SQLException {
        return Sql.ask(connection, RECIPIENTS, row -> new PartnerId(row.getString(1)));
    }
}
