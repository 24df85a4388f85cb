package org.qantara.server;

/** Which Artemis broker the hub talks to. */
sealed interface Queueing {

    /** Our own, inside the server. */
    record Embedded() implements Queueing {}

    /** One that someone else runs, or a cluster: {@code (tcp://one:61616,tcp://two:61616)?ha=true}. */
    record External(String url, String user, String password) implements Queueing {

        @Override
        public String toString() {
            return "External[" + user + "]";
        }
    }
}
