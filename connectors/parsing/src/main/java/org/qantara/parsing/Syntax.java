package org.qantara.parsing;

import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** XML or JSON, by the first character that says something. */
enum Syntax {
    XML,
    JSON,
    OTHER;

    static Syntax of(byte[] bytes, Limits limits) {
        if (bytes.length > limits.bytes()) throw new Refusal(Counter.tooLarge(limits));
        for (byte b : bytes) {
            switch (b) {
                case ' ', '\t', '\r', '\n', 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF -> {}
                case '<' -> {
                    return XML;
                }
                case '{', '[' -> {
                    return JSON;
                }
                default -> {
                    return OTHER;
                }
            }
        }
        throw new Refusal(Problem.of(ProblemCode.EMPTY_DOCUMENT, ""));
    }
}
