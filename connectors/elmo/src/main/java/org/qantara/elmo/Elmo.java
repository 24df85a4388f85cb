package org.qantara.elmo;

/** {@code elmo}: version 2 of what EMREX carries. */
public final class Elmo extends ElmoConnector {
    public Elmo() {
        super(Version.V2);
    }
}
