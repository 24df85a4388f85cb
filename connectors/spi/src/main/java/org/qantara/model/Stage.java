package org.qantara.model;

/** A stage of somebody's way to work abroad. Which stage may follow which is the corridor's. */
public enum Stage {
    /** Registered for the programme. */
    REGISTERED,
    /** Found to meet the conditions; or not, where the corridor gives it results and one says so. */
    ELIGIBLE,
    /** Chosen to be proposed to employers. */
    PRESELECTED,
    /** Learning the language of the country of work. */
    IN_LANGUAGE_TRAINING,
    /** Examined: in the language or the occupation. */
    CERTIFIED,
    /** An employer and the person have chosen each other. */
    MATCHED,
    /** The contract is signed by both. */
    CONTRACT_SIGNED,
    /** The qualification is being recognised; the result says how far. */
    RECOGNITION,
    /** The permission to work; the result says where it stands. */
    WORK_AUTHORISATION,
    /** The visa; the result says where it stands. */
    VISA,
    /** In training and preparation for departure. */
    PRE_DEPARTURE,
    /** Left the country of origin. */
    DEPARTED,
    /** Arrived in the country of work. */
    ARRIVED,
    /** At work. */
    IN_POST,
    /** The stay has come to its end as planned. */
    COMPLETED,
    /** To return, for the stay was for a time. */
    RETURN_DUE,
    /** Back in the country of origin. */
    RETURN_CONFIRMED,
    /** At work or on one's own account again in the country of origin. */
    REINTEGRATED,
    /** Side state: the person no longer wants to. */
    WITHDRAWN,
    /** Side state: the person's data may no longer be used for it. */
    CONSENT_REVOKED,
    /** Side state: on hold. */
    SUSPENDED,
    /** Side state: ended without work abroad. */
    CLOSED,
    /** Side state: found work in the country of origin. */
    PLACED_AT_HOME,
    /** Side state: set up on one's own account. */
    SELF_EMPLOYED
}
