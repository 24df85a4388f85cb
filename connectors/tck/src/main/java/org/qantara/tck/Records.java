package org.qantara.tck;

import java.util.Arrays;
import java.util.List;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;

/** A full and a sparse record of each type. */
public final class Records {
    private Records() {}

    /** One with every field of the model filled, people as {@link Candidates} has them. */
    public static HubRecord fullest(RecordType type) {
        return switch (type) {
            case CANDIDATE -> Candidates.fullest();
            case CONSENT -> Consents.fullest();
            default -> Filled.with(type, true);
        };
    }

    /** One with no more than there has to be. */
    public static HubRecord sparsest(RecordType type) {
        return switch (type) {
            case CANDIDATE -> Candidates.sparsest();
            case CONSENT -> Consents.sparsest();
            default -> Filled.with(type, false);
        };
    }

    /** Those that a connector is for. */
    static List<HubRecord> fullestOf(Connector connector) {
        return connector.recordTypes().stream().map(Records::fullest).toList();
    }

    /** Those that a connector is not for. */
    static List<HubRecord> foreignTo(Connector connector) {
        return Arrays.stream(RecordType.values())
                .filter(type -> !connector.recordTypes().contains(type))
                .map(Records::fullest)
                .toList();
    }
}
