package org.qantara.hub.registry;

/** What kind of organisation a partner is. */
public enum Institution {
    EMPLOYMENT_SERVICE,
    TRAINING_OFFICE,
    DEVELOPMENT_AGENCY,
    INTERNATIONAL_ORGANISATION,
    OTHER
}
