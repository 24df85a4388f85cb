package org.qantara.hub.report;

import java.util.Optional;
import org.qantara.model.Stage;

/**
 * What is counted apart. Two that are not the same have nobody in common, unless one is of those who came to a stage.
 *
 * @param id for machines, with the same meaning in every definition: {@code PRE_DEPARTURE}, {@code FROM_IN_POST}
 * @param from the stage to which a case has to have come, wherever it stands now; none for those that are in the state
 *     that the id names: the stage where a case stands, the kind or the status of a record
 */
public record State(String id, Optional<Stage> from) {
    private static final String FROM = "FROM_";

    /** By its id. */
    static State of(String id) {
        return new State(
                id, id.startsWith(FROM) ? Optional.of(Stage.valueOf(id.substring(FROM.length()))) : Optional.empty());
    }
}
