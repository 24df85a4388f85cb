package org.qantara.elmo;

/** {@code elmo-v1}: version 1 of what EMREX carries. */
public final class Elmo1 extends ElmoConnector {
    public Elmo1() {
        super(Version.V1);
    }
}
