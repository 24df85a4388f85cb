package org.qantara.hub.gate;

import java.util.List;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;

/** What the gate says to a record that is about to go out to one recipient. */
public sealed interface Release {
    /**
     * This much of it may.
     *
     * @param record with the fields agreed on and no other
     * @param withheld the fields that had a value and stay
     */
    record Released(HubRecord record, List<Loss> withheld) implements Release {
        public Released {
            withheld = List.copyOf(withheld);
        }

        /** These losses behind what was withheld. */
        public List<Loss> and(List<Loss> losses) {
            if (withheld.isEmpty()) return losses;
            return Stream.concat(withheld.stream(), losses.stream()).toList();
        }
    }

    record Denied(Problem problem) implements Release {}
}
