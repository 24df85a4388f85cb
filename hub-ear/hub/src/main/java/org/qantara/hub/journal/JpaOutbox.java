package org.qantara.hub.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.hub.identity.PersonKey;
import org.qantara.hub.registry.PartnerId;

/** The outbox in the database. */
public final class JpaOutbox implements Outbox {
    /** Because a list in a query may not be empty. */
    private static final String NOBODY = "";

    private final Database database;

    public JpaOutbox(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public List<Item> oldest(int most, Set<PartnerId> butNotFor) {
        var but = Stream.concat(Stream.of(NOBODY), butNotFor.stream().map(PartnerId::value))
                .toList();
        return database.read(em -> em.createQuery(
                        "select o from OutboxRow o where o.recipient not in :but order by o.delivery", OutboxRow.class)
                .setParameter("but", but)
                .setMaxResults(most)
                .getResultStream()
                .map(o -> new Item(o.delivery, new PartnerId(o.recipient), new PersonKey(o.person)))
                .toList());
    }

    @Override
    public void sent(List<Item> items) {
        if (items.isEmpty()) return;
        database.write(em -> em.createQuery("delete from OutboxRow o where o.delivery in :deliveries")
                .setParameter("deliveries", items.stream().map(Item::deliveryId).toList())
                .executeUpdate());
    }
}
