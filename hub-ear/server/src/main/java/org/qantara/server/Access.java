package org.qantara.server;

/**
 * How the hub reaches a database or a broker.
 *
 * @param url where
 * @param user as whom
 * @param password with which secret
 */
record Access(String url, String user, String password) {

    @Override
    public String toString() {
        return "Access[" + user + "]";
    }
}
