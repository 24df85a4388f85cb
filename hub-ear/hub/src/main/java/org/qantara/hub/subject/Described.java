package org.qantara.hub.subject;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a record is about, as far as the record tells.
 *
 * @param numbers by which one person is told
 * @param births that tell somebody only where there is no number, and open nothing
 * @param isVague whether the births tell nobody: who has these and no number is somebody new each time
 */
public record Described(List<Token> numbers, List<Token> births, boolean isVague) {
    public Described {
        numbers = List.copyOf(numbers);
        births = List.copyOf(births);
    }

    public Stream<Token> all() {
        return Stream.concat(numbers.stream(), births.stream());
    }

    /** Those by which the person is sought. */
    public List<Mark> telling() {
        return (numbers.isEmpty() ? births : numbers).stream().map(Token::mark).toList();
    }
}
