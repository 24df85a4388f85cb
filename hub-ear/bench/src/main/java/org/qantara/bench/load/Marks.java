package org.qantara.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What tells submissions apart: an id shaped like a UUID and a surname of letters, both of the run and of the number in
 * it.
 *
 * @param id the first 24 characters of every id of this run; twelve digits follow
 * @param name the first letters of every surname of this run; seven letters follow
 */
record Marks(String id, String name) {

    static final int DIGITS = 12;
    static final int LETTERS = 7;

    static Marks fresh() {
        var id = UUID.randomUUID().toString();
        var letters = new StringBuilder("Ait");
        ThreadLocalRandom.current().ints(5, 'a', 'z' + 1).forEach(letters::appendCodePoint);
        return new Marks(id.substring(0, id.length() - DIGITS), letters.toString());
    }

    /** An id to be overwritten. */
    String anyId() {
        return id + "0".repeat(DIGITS);
    }

    /** A surname to be overwritten. */
    String anyName() {
        return name + "a".repeat(LETTERS);
    }

    static void writeNumber(byte[] bytes, int at, int number) {
        var rest = number;
        for (var i = DIGITS - 1; i >= 0; i--) {
            bytes[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    static void writeLetters(byte[] bytes, int at, int number) {
        var rest = number;
        for (var i = LETTERS - 1; i >= 0; i--) {
            bytes[at + i] = (byte) ('a' + rest % 26);
            rest /= 26;
        }
    }

    /** The number of the submission whose id stands in these bytes, or -1. */
    int number(byte[] bytes, int end) {
        var at = Search.first(bytes, 0, end, id.getBytes(StandardCharsets.US_ASCII));
        if (at < 0 || at + id.length() + DIGITS > end) {
            return -1;
        }
        var number = 0;
        for (var i = 0; i < DIGITS; i++) {
            number = number * 10 + bytes[at + id.length() + i] - '0';
        }
        return number;
    }
}
