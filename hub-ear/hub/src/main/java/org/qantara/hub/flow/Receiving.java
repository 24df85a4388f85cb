package org.qantara.hub.flow;

import java.util.Optional;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/** The one way in, whichever door a document comes by. */
public interface Receiving {
    /**
     * Takes a submission. When this returns {@link Reply.Accepted}, the document, its record and its deliveries are on
     * disk; when it returns {@link Reply.Refused}, only the refusal is.
     *
     * @throws RuntimeException if the hub failed: nothing is stored, and the same submission may be sent again
     */
    Reply receive(Submission submission);

    /**
     * Journals what a door refused before it was a submission: it was too large, or could not be read as a request.
     *
     * @param messageId if it could be read
     * @throws RuntimeException if the hub failed: nothing is stored
     */
    Reply.Refused refuse(PartnerId from, Optional<String> messageId, Via via, Problem problem);
}
