package org.qantara.tck;

import java.util.Arrays;
import java.util.Comparator;
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
            case VACANCY -> Vacancies.fullest();
            case TRACK -> Trainings.track();
            case SESSION -> Trainings.session();
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

    /** The first in the order of the model that a connector is for: a candidate, if it may be one. */
    static RecordType firstTypeOf(Connector connector) {
        return connector.recordTypes().stream().min(Comparator.naturalOrder()).orElseThrow();
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
