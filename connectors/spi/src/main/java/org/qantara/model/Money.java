package org.qantara.model;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount the amount in the unit of the currency, as precise as the document is: {@code 4500.50}
 * @param currency the currency, by its three letters in ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        amount = Require.decimal(amount, "amount");
        Require.text(currency, "currency");
    }
}
