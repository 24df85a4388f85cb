package org.qantara.model;

import java.util.Optional;

/**
 * What work is paid, as far as it is stated. At least one field is required.
 *
 * @param from the amount, or the least of a range
 * @param to the most of a range
 * @param per what the amount is for: an hour, a month, a year
 * @param remarks what else is paid or granted, in words
 */
public record Salary(Optional<Money> from, Optional<Money> to, Optional<Term> per, Optional<Text> remarks) {
    public Salary {
        if (from.isEmpty() && to.isEmpty() && per.isEmpty() && remarks.isEmpty())
            throw new IllegalArgumentException("a salary needs an amount, a unit or remarks");
    }
}
