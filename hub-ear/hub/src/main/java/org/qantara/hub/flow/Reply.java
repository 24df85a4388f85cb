package org.qantara.hub.flow;

import java.util.UUID;
import org.qantara.hub.journal.Receipt;
import org.qantara.spi.Problem;

/**
 * What the sender hears: the receipt of an accepted submission (the original one if it was sent before), or why not.
 */
public sealed interface Reply {
    /**
     * The hub has it.
     *
     * @param repeated whether it had been accepted before, and this is the original receipt
     */
    record Accepted(Receipt receipt, boolean repeated) implements Reply {
        public Accepted(Receipt receipt) {
            this(receipt, false);
        }
    }

    /**
     * The hub will not have it.
     *
     * @param refusal id of the journalled refusal, to quote to the operator
     */
    record Refused(UUID refusal, Problem problem) implements Reply {}
}
