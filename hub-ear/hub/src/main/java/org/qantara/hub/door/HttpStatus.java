package org.qantara.hub.door;

import org.qantara.spi.ProblemCode;

/** The HTTP status of each problem (RFC 9110, section 15). */
public final class HttpStatus {
    private HttpStatus() {}

    public static int of(ProblemCode code) {
        return switch (code) {
            case EMPTY_DOCUMENT, MALFORMED, WRONG_ENCODING, DOCTYPE_FORBIDDEN, INVALID_REQUEST, UNKNOWN_OPERATION ->
                400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN,
                    ROLE_MISSING,
                    NOT_AGREED,
                    AGREEMENT_ENDED,
                    NO_LEGAL_GROUND,
                    AUTHORISATION_MISSING,
                    AUTHORISATION_EXPIRED,
                    FIELDS_NOT_AGREED,
                    CONSENT_MISSING,
                    CONSENT_WITHDRAWN,
                    CONSENT_EXPIRED,
                    CONSENT_TOO_NARROW,
                    PARTNER_SUSPENDED,
                    ERASED -> 403;
            case NOT_FOUND, UNKNOWN_SUBMISSION, UNKNOWN_DELIVERY, UNKNOWN_SUBJECT -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case DUPLICATE_ID_DIFFERENT_CONTENT,
                    VERDICT_ALREADY_GIVEN,
                    ERASURE_HELD,
                    SEVERAL_PEOPLE,
                    STAGE_NOT_LEGAL,
                    RECOGNITION_NEEDED,
                    LAST_ADMINISTRATOR -> 409;
            case CONFIGURATION_CHANGED -> 412;
            case TOO_LARGE -> 413;
            case MEDIA_TYPE_NOT_SUPPORTED -> 415;
            case TOO_DEEP,
                    ENCRYPTED,
                    NOTHING_INSIDE,
                    UNKNOWN_FORMAT,
                    FORMAT_NOT_RECOGNISED,
                    FORMAT_MISMATCH,
                    MISSING_FIELD,
                    INVALID_VALUE,
                    UNKNOWN_CODE,
                    UNKNOWN_FIELD,
                    GIVEN_TWICE,
                    UNKNOWN_PARTNER,
                    UNKNOWN_RECORD_TYPE,
                    UNKNOWN_PURPOSE,
                    UNKNOWN_RECIPIENT,
                    NO_RECIPIENT,
                    CORRIDOR_NOT_IN_FORCE,
                    UNKNOWN_CORRIDOR,
                    HUMAN_DECISION_MISSING,
                    CONSENT_UNKNOWN,
                    NUMBER_MISSING,
                    IDENTITY_IN_DOUBT,
                    NUMBER_OF_SOMEBODY_ELSE,
                    NOT_WRITABLE,
                    PARTNER_LEFT,
                    RECEIVER_REFUSED -> 422;
            case TOO_MANY_ATTEMPTS -> 429;
            case INTERNAL -> 500;
            case RECEIVER_FAILED, RECEIVER_UNINTELLIGIBLE -> 502;
            case UNAVAILABLE -> 503;
            case RECEIVER_UNREACHABLE -> 504;
        };
    }
}
