package org.qantara.hub.audit;

/** What is done. */
public enum Deed {
    /** A document was accepted; the digest is of its receipt. */
    ACCEPTED,
    /** A document was refused; the submission is the refusal's id, the outcome says why. */
    REFUSED,
    /** A letter was handed over, or answered in a mailbox, and its recipient has it; the digest is of the letter. */
    DELIVERED,
    /** A letter was handed over, or answered in a mailbox, and its recipient will not have it. */
    DECLINED,
    /** A letter was left in its recipient's queue. */
    LEFT,
    /** A letter was handed over, or may have been, and its recipient has not confirmed it. */
    FAILED,
    /** A delivery was set aside for a human. */
    PARKED,
    /** A letter was fetched by its recipient, each time it is. */
    FETCHED,
    /**
     * Somebody was not let in: only the partner that was claimed is known, if it is one; or a partner that proved who it
     * is, and is not served now.
     */
    SIGN_IN_REFUSED,
    /**
     * Somebody who is known asked for what they have no right to, and did not get it. Of a user the outcome is the right
     * that is missing; a partner named a submission or a delivery of another, the partner of the act.
     */
    NOT_ALLOWED,
    /** The configuration was changed; the digest is of its new text. */
    CONFIGURED,
    /** A table of codes was imported; the digest is of the table. */
    TERMS_IMPORTED,
    /** A document or record was read by a user. */
    READ,
    /** The audit was read by a user. */
    AUDITED,
    /** The file of a person was asked for by a user. */
    FILE_ASKED,
    /** The file of a person, of whom this submission is, was shown to a user. */
    FILE_SHOWN,
    /** The evidence about a submission, or a part of the audit, was given out. */
    EXPORTED,
    /**
     * What is stored of a person was destroyed, this submission among it; with an outcome that is not OK nothing was, for
     * nobody is known, or several are, or it had been before.
     */
    ERASED,
    /** Somebody was to be erased, and a hold prevents it. */
    ERASURE_HELD,
    /** A hold was placed on a person, of whom this submission is; with an outcome that is not OK, on nobody. */
    HOLD_PLACED,
    HOLD_LIFTED,
    /** A recipient says that it has erased what it got with a delivery. */
    ERASURE_ACKNOWLEDGED,
    /** A document says that somebody has consented; the partner is the recipient they name. */
    CONSENT_GIVEN,
    /** A document says that somebody has withdrawn their consent; the partner is the recipient they name. */
    CONSENT_WITHDRAWN,
    /** A recipient knows that the consent to what it got with a delivery was withdrawn. */
    WITHDRAWAL_ACKNOWLEDGED,
    /** A recipient was told of a notice about what it got with a delivery. */
    NOTIFIED,
    /**
     * An administrator was made, or has other roles, or was let in again or no more; whom it concerns is
     * {@code user:name}; the digest is of {@code name active role,role}.
     */
    ADMINISTRATOR_SET,
    ADMINISTRATOR_REMOVED,
    PASSWORD_SET,
    /** People were looked for by a user. */
    PEOPLE_SOUGHT,
    /** What a submission says of a person was shown to a user who looked for them. */
    PERSON_SHOWN,
    /** What this submission says of its person and what was said before cannot all be true; nothing of either leaves. */
    IDENTITY_CONFLICT,
    /** A user has said whether two are one person; the submission is the one it was found with, the outcome what was said. */
    IDENTITY_DECIDED,
    /** Whoever this submission is about waited for a place, and has one now. */
    PLACE_GIVEN,
    /**
     * What follows from this submission, which was held, has been done; with an outcome that is not OK it cannot be, and
     * that says why.
     */
    FOLLOWED,
    /** A report was issued, whose id stands for the submission; the digest is of all its documents, one behind the other. */
    REPORT_ISSUED,
    /** A report was read, whose id stands for the submission; the digest is of the document that was shown. */
    REPORT_READ
}
