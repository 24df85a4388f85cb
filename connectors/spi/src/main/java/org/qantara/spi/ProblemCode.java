package org.qantara.spi;

/**
 * The catalogue of problems. Codes are part of the published contract: they are added, never renamed or reused.
 * What each means and what to do about it stands in {@code problems_en}, {@code _fr} and {@code _ar}.
 */
public enum ProblemCode {
    // the document
    EMPTY_DOCUMENT(Blame.SENDER),
    MALFORMED(Blame.SENDER),
    WRONG_ENCODING(Blame.SENDER),
    DOCTYPE_FORBIDDEN(Blame.SENDER),
    TOO_LARGE(Blame.SENDER),
    TOO_DEEP(Blame.SENDER),
    ENCRYPTED(Blame.SENDER),
    NOTHING_INSIDE(Blame.SENDER),
    UNKNOWN_FORMAT(Blame.SENDER),
    FORMAT_NOT_RECOGNISED(Blame.SENDER),
    FORMAT_MISMATCH(Blame.SENDER),
    MISSING_FIELD(Blame.SENDER),
    INVALID_VALUE(Blame.SENDER),
    UNKNOWN_CODE(Blame.SENDER),

    // the submission
    INVALID_REQUEST(Blame.SENDER),
    UNKNOWN_OPERATION(Blame.SENDER),
    UNAUTHENTICATED(Blame.SENDER),
    TOO_MANY_ATTEMPTS(Blame.SENDER, true),
    FORBIDDEN(Blame.SENDER),
    UNKNOWN_PARTNER(Blame.SENDER),
    UNKNOWN_RECORD_TYPE(Blame.SENDER),
    UNKNOWN_PURPOSE(Blame.SENDER),
    UNKNOWN_RECIPIENT(Blame.SENDER),
    NO_RECIPIENT(Blame.SENDER),
    NOT_AGREED(Blame.SENDER),
    ERASED(Blame.SENDER),
    DUPLICATE_ID_DIFFERENT_CONTENT(Blame.SENDER),
    UNKNOWN_DELIVERY(Blame.SENDER),
    UNKNOWN_SUBMISSION(Blame.SENDER),
    VERDICT_ALREADY_GIVEN(Blame.SENDER),
    NOT_FOUND(Blame.SENDER),
    METHOD_NOT_ALLOWED(Blame.SENDER),
    MEDIA_TYPE_NOT_SUPPORTED(Blame.SENDER),
    NOT_ACCEPTABLE(Blame.SENDER),
    ERASURE_HELD(Blame.SENDER),
    UNKNOWN_SUBJECT(Blame.SENDER),
    PARTNER_SUSPENDED(Blame.SENDER),
    ROLE_MISSING(Blame.SENDER),
    SEVERAL_PEOPLE(Blame.SENDER),
    LAST_ADMINISTRATOR(Blame.SENDER),

    // the case
    UNKNOWN_CORRIDOR(Blame.SENDER),
    CORRIDOR_NOT_IN_FORCE(Blame.SENDER),
    STAGE_NOT_LEGAL(Blame.SENDER),
    RECOGNITION_NEEDED(Blame.SENDER),
    HUMAN_DECISION_MISSING(Blame.SENDER),

    // the configuration
    UNKNOWN_FIELD(Blame.SENDER),
    GIVEN_TWICE(Blame.SENDER),
    CONFIGURATION_CHANGED(Blame.SENDER),

    // the delivery
    AGREEMENT_ENDED(Blame.HUB),
    PARTNER_LEFT(Blame.RECEIVER),
    NO_LEGAL_GROUND(Blame.HUB),
    AUTHORISATION_MISSING(Blame.HUB),
    AUTHORISATION_EXPIRED(Blame.HUB),
    FIELDS_NOT_AGREED(Blame.HUB),
    CONSENT_MISSING(Blame.SENDER),
    CONSENT_WITHDRAWN(Blame.SENDER),
    CONSENT_EXPIRED(Blame.SENDER),
    CONSENT_TOO_NARROW(Blame.SENDER),
    CONSENT_UNKNOWN(Blame.SENDER),
    NUMBER_MISSING(Blame.SENDER),
    IDENTITY_IN_DOUBT(Blame.SENDER),
    NUMBER_OF_SOMEBODY_ELSE(Blame.SENDER),
    NOT_WRITABLE(Blame.SENDER),
    RECEIVER_REFUSED(Blame.RECEIVER),
    RECEIVER_UNREACHABLE(Blame.RECEIVER, true),
    RECEIVER_FAILED(Blame.RECEIVER, true),
    RECEIVER_UNINTELLIGIBLE(Blame.RECEIVER, true),

    // the hub
    UNAVAILABLE(Blame.HUB, true),
    INTERNAL(Blame.HUB, true);

    private final Blame blame;
    private final boolean retry;

    ProblemCode(Blame blame) {
        this(blame, false);
    }

    ProblemCode(Blame blame, boolean retry) {
        this.blame = blame;
        this.retry = retry;
    }

    public Blame blame() {
        return blame;
    }

    /** Whether the very same request or delivery may succeed later. */
    public boolean retry() {
        return retry;
    }
}
