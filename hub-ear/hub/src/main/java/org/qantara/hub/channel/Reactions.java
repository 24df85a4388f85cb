package org.qantara.hub.channel;

import org.qantara.hub.notice.Reaction;
import org.qantara.spi.ProblemCode;

/** What a failure to hand over says of a notice. */
final class Reactions {
    private Reactions() {}

    static Reaction of(ProblemCode failure) {
        return failure == ProblemCode.RECEIVER_UNREACHABLE ? Reaction.OUT_OF_REACH : Reaction.FAILED;
    }
}
