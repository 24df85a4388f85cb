package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import org.qantara.hub.registry.PartnerId;

/** Unfinished deliveries, found in the database. */
public final class JpaUnfinished implements Unfinished {
    /** Half of what a queue remembers of the ids it has seen, so that it drops what it still holds. */
    private static final int MOST = 10_000;

    private static final String UNFINISHED = """
        from delivery d where d.recipient in (%s)
        and not exists (select 1 from verdict v where v.delivery = d.id)
        and not exists (select 1 from attempt a where a.delivery = d.id and a.code is null)
        """;

    private final Database database;

    public JpaUnfinished(Transactions transactions) {
        this.database = new Database(transactions);
    }

    /** Whose record it is is not known here: they form one group, in the order they were accepted. */
    @Override
    public int relayAgain(List<PartnerId> to) {
        return moved(
                to,
                "delete from waiting where recipient in (%s)",
                "insert into outbox (delivery, recipient, person) select d.id, d.recipient, 'again' " + UNFINISHED
                        + "and not exists (select 1 from outbox o where o.delivery = d.id) order by d.id limit " + MOST
                        + " on conflict do nothing");
    }

    @Override
    public int letWait(List<PartnerId> to) {
        return moved(
                to,
                "delete from outbox where recipient in (%s)",
                "insert into waiting (delivery, recipient) select d.id, d.recipient " + UNFINISHED
                        + "and not exists (select 1 from waiting w where w.delivery = d.id) on conflict do nothing");
    }

    private int moved(List<PartnerId> to, String outOf, String into) {
        if (to.isEmpty()) return 0;
        return database.write(em -> {
            execute(em, outOf, to);
            return execute(em, into, to);
        });
    }

    private static int execute(EntityManager em, String sql, List<PartnerId> to) {
        var query = em.createNativeQuery(sql.formatted(String.join(", ", Collections.nCopies(to.size(), "?"))));
        for (int i = 0; i < to.size(); i++) query.setParameter(i + 1, to.get(i).value());
        return query.executeUpdate();
    }
}
