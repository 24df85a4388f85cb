package org.qantara.hub.identity;

/** Whom a record is about, in a word that says nothing of the person: 32 hexadecimal digits, made by {@link PersonKeys}. */
public record PersonKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
