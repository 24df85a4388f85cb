package org.qantara.hub.flow;

/** The one way in, whichever door a document comes by. */
public interface Receiving {
    /**
     * Takes a submission. When this returns {@link Reply.Accepted}, the document, its record and its deliveries are on
     * disk; when it returns {@link Reply.Refused}, only the refusal is.
     *
     * @throws RuntimeException if the hub failed: nothing is stored, and the same submission may be sent again
     */
    Reply receive(Submission submission);
}
