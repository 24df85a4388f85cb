package org.qantara.hub.setup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import org.qantara.hub.journal.Transactions;

/**
 * Transactions of the server, always begun through its {@code UserTransaction}: begun through its transaction manager
 * they would not know the component they belong to.
 */
final class ContainerTransactions implements Transactions {
    private final EntityManager entities;
    private final UserTransaction transaction;

    ContainerTransactions(EntityManager entities, UserTransaction transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        try {
            transaction.begin();
            T result;
            try {
                result = work.apply(entities);
            } catch (RuntimeException | Error e) {
                rollback(e);
                throw e;
            }
            transaction.commit();
            return result;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new PersistenceException("the transaction failed", e);
        }
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return work.apply(entities);
    }

    private void rollback(Throwable reason) {
        try {
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            reason.addSuppressed(e);
        }
    }
}
