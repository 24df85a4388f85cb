package org.qantara.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of record the hub carries; {@link #id()} is the word partners use for it on the wire. Another kind is
 * another constant here and another record class: what goes through records or through their fields finds it by these.
 */
public enum RecordType {
    CANDIDATE("candidate", Candidate.class),
    CONSENT("consent", Consent.class);

    private final String id;
    private final Class<? extends HubRecord> recordClass;

    RecordType(String id, Class<? extends HubRecord> recordClass) {
        this.id = id;
        this.recordClass = recordClass;
    }

    public String id() {
        return id;
    }

    /** What such a record consists of. */
    public Class<? extends HubRecord> recordClass() {
        return recordClass;
    }

    public static Optional<RecordType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** All ids, for people. */
    public static String ids() {
        return Arrays.stream(values()).map(RecordType::id).collect(Collectors.joining(", "));
    }
}
