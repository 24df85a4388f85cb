package org.qantara.hub.registry;

/** Why personal data may be processed (Regulation (EU) 2016/679, article 6(1); Moroccan law 09-08, article 4). */
public enum LegalGround {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    PUBLIC_TASK,
    VITAL_INTEREST,
    LEGITIMATE_INTEREST
}
