package org.qantara.server;

/** Which PostgreSQL the hub writes to. */
sealed interface Database {

    /** Our own, in the home folder, stopped with the hub. */
    record Embedded() implements Database {}

    /** One that someone else runs; {@code url} is a JDBC URL. */
    record External(String url, String user, String password) implements Database {

        @Override
        public String toString() {
            return "External[" + user + "]"; // a URL may hold a password
        }
    }
}
