package org.qantara.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of record the hub carries; {@link #id()} is the word partners use for it on the wire. */
public enum RecordType {
    CANDIDATE("candidate");

    private final String id;

    RecordType(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<RecordType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
