package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import java.util.function.Supplier;

/** Transactions of the entity manager whose failures say what they mean to the journal. */
final class Database {
    private final Transactions transactions;

    Database(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> T write(Function<EntityManager, T> work) {
        return told(() -> transactions.write(em -> {
            var result = work.apply(em);
            em.flush();
            return result;
        }));
    }

    <T> T read(Function<EntityManager, T> work) {
        return told(() -> transactions.read(work));
    }

    /** Several queries that see what was committed at one and the same moment. */
    <T> T snapshot(Function<EntityManager, T> work) {
        return told(() -> transactions.write(em -> {
            em.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return work.apply(em);
        }));
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Failures.meaning(e);
        }
    }
}
