package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qantara.hub.subject.Subject;

/** What follows from records being entered, in the same transaction. */
public interface Consequences {
    /** Nothing follows. */
    Consequences NONE = (_, _) -> () -> {};

    /**
     * An entry that was not there before, with its deliveries.
     *
     * @param about whom, with the key under which what is said of them is stored
     */
    record Fresh(Entry entry, Subject about) {
        public UUID subject() {
            return about.id();
        }
    }

    /** One after the other. */
    static Consequences all(List<Consequences> each) {
        return new Consequences() {
            @Override
            public Map<UUID, Place> before(Connection connection, List<Fresh> entered) throws SQLException {
                var answers = new HashMap<UUID, Place>();
                for (var one : each) answers.putAll(one.before(connection, entered));
                return answers;
            }

            @Override
            public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
                var left = new ArrayList<Runnable>();
                for (var one : each) left.add(one.of(connection, entered));
                return () -> left.forEach(Runnable::run);
            }
        };
    }

    /** Comes before the deliveries of the records are there, and before what the receipts say. */
    static Consequences early(Consequences it) {
        return new Consequences() {
            @Override
            public Map<UUID, Place> before(Connection connection, List<Fresh> entered) throws SQLException {
                it.of(connection, entered);
                return it.before(connection, entered);
            }

            @Override
            public Runnable of(Connection connection, List<Fresh> entered) {
                return () -> {};
            }
        };
    }

    /**
     * What has to be known for the receipts: comes before their deliveries are there.
     *
     * @return what of places each submission is answered that asks for one
     * @throws NotTaken if it cannot be for one of them: nothing is entered, and each is tried alone
     */
    default Map<UUID, Place> before(Connection connection, List<Fresh> entered) throws SQLException {
        return Map.of();
    }

    /**
     * Gives what is left to do once the transaction is committed; it may be forgotten if the hub stops before.
     *
     * @throws NotTaken if it cannot be for one of them: nothing is entered, and each is tried alone
     */
    Runnable of(Connection connection, List<Fresh> entered) throws SQLException;
}
