package org.qantara.hub.gate;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.Partner;
import org.qantara.spi.Problem;

/** What the gate says to a record that wants in. */
public sealed interface Admission {
    /**
     * It may go in, for this purpose and to these.
     *
     * @param to each once; by name if the sender named them, else in the order of their ids
     * @param agreements the ids of those it goes by, with a {@code +} between them; none if it goes to nobody
     */
    record Granted(String purpose, List<Partner> to, Optional<String> agreements) implements Admission {
        public Granted {
            to = List.copyOf(to);
        }

        /** To nobody. */
        static Granted toNobody(String purpose) {
            return new Granted(purpose, List.of(), Optional.empty());
        }
    }

    record Denied(Problem problem) implements Admission {}
}
