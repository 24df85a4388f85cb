package org.qantara.model;

/**
 * Where a record goes because of what it says.
 *
 * @param recipient id of a partner
 * @param purpose as agreements name it
 */
public record Destination(String recipient, String purpose) {
    public Destination {
        Require.text(recipient, "recipient");
        Require.text(purpose, "purpose");
    }
}
