package org.qantara.hub.gate;

import java.util.List;
import org.qantara.hub.registry.Partner;
import org.qantara.spi.Problem;

/** What the gate says to a record that wants in. */
public sealed interface Admission {
    /**
     * It may go in, for this purpose and to these.
     *
     * @param to each once; by name if the sender named them, else in the order of their ids
     */
    record Granted(String purpose, List<Partner> to) implements Admission {
        public Granted {
            to = List.copyOf(to);
        }
    }

    record Denied(Problem problem) implements Admission {}
}
