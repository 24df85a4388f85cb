package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Where the journal gets its entity manager from. */
public interface Transactions {
    /** Does the work in a transaction of its own, committed when this returns and rolled back when it throws. */
    <T> T write(Function<EntityManager, T> work);

    /** Does the work outside a transaction: each query sees what is committed. */
    <T> T read(Function<EntityManager, T> work);
}
