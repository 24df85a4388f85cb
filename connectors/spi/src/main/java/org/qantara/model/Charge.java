package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A fee or cost of a placement, and who bears it (ILO, Definition of recruitment fees and related costs, 2019).
 *
 * @param what what it is for, in words: {@code Visa}
 * @param amount how much
 * @param paidBy who bears it
 * @param lawful whether it may be charged to whoever bears it; left out if nobody has judged that
 */
public record Charge(String what, Money amount, Payer paidBy, Optional<Boolean> lawful) {
    /** Who bears a charge. */
    public enum Payer {
        /** The person who is placed. */
        PERSON,
        /** The employer. */
        EMPLOYER,
        /** The programme. */
        PROGRAMME,
        /** A public body outside of the programme. */
        STATE,
        /** Anybody else. */
        OTHER
    }

    public Charge {
        Require.text(what, "what");
        Objects.requireNonNull(amount);
        Objects.requireNonNull(paidBy);
    }
}
