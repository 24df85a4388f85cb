package org.qantara.hub.channel;

import org.qantara.hub.mailbox.Answer;
import org.qantara.spi.Problem;

/** What came of handing over a letter. */
public sealed interface Outcome {
    /** The recipient itself has answered. */
    record Answered(Answer answer) implements Outcome {}

    /** It lies in the recipient's mailbox; the answer comes later. */
    record Left() implements Outcome {}

    /**
     * It is not known to have arrived.
     *
     * @param problem {@code RECEIVER_UNREACHABLE}, {@code RECEIVER_FAILED} or {@code RECEIVER_UNINTELLIGIBLE}
     * @param mayHaveLeft whether it may have arrived nevertheless; if not, nothing of it was written to anybody
     */
    record Failed(Problem problem, boolean mayHaveLeft) implements Outcome {}
}
