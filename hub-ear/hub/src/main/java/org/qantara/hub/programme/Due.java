package org.qantara.hub.programme;

import java.time.LocalDate;
import org.qantara.model.Stage;

/**
 * That something has to be done, or renewed, by a day.
 *
 * @param stage that has the deadline, or gave what expires
 * @param lastDay on which it is in time
 * @param toldFrom the first day on which people are told
 */
public record Due(Kind kind, Stage stage, LocalDate lastDay, LocalDate toldFrom) {
    /** What ends. */
    public enum Kind {
        /** The case has to go on. */
        DEADLINE,
        /** What it has got is good no longer. */
        EXPIRY
    }
}
