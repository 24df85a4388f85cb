package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What follows from records being entered, in the same transaction. */
public interface Consequences {
    /** Nothing follows. */
    Consequences NONE = (_, _) -> () -> {};

    /**
     * An entry that was not there before, with its deliveries.
     *
     * @param subject whom it is about
     */
    record Fresh(Entry entry, UUID subject) {}

    /** Gives what is left to do once the transaction is committed; it may be forgotten if the hub stops before. */
    Runnable of(Connection connection, List<Fresh> entered) throws SQLException;
}
