package org.qantara.hub.journal;

import java.util.Optional;
import org.qantara.hub.registry.PartnerId;

/** Where what comes in is entered. Every method throws {@link JournalUnavailable} if the database cannot be reached. */
public interface Ledger {
    /** What was accepted under this message id. */
    Optional<Entered> seen(PartnerId from, String messageId);

    /**
     * Enters a submission in one transaction; when this returns it is on disk.
     *
     * @return its receipt, with the place that its person got if it asks for one
     * @throws AlreadyEntered if another with its message id was faster
     * @throws SubjectGone if its person was erased
     * @throws NotTaken if what would follow from it cannot be
     */
    Receipt enter(Entry entry);

    void refuse(Refusal refusal);
}
