package org.qantara.it.faults;

import java.util.List;
import org.qantara.it.People;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Message;

/**
 * The papers senders hand in: each is a new version of the papers of one invented person, and its message id says whose
 * and which.
 *
 * @param person of one load, such as {@code shift-1f00.c3.p0}
 * @param number counted from 0 for each person
 */
public record Paper(String person, int number) {

    /** The message id, the same whenever the paper is handed in again. */
    public String id() {
        return "%s.%06d".formatted(person, number);
    }

    /** What a message id says. */
    public static Paper of(String id) {
        var dot = id.lastIndexOf('.');
        return new Paper(id.substring(0, dot), Integer.parseInt(id.substring(dot + 1)));
    }

    /** Persons of even length of name are known by a national id, the others by name and birth alone. */
    Message message(String purpose, String... to) {
        return Message.of(id(), document()).purpose(purpose).to(to);
    }

    /** The same with a file of so many bytes attached, if any. */
    Message message(String purpose, int attached, List<String> to) {
        var recipients = to.toArray(String[]::new);
        return attached == 0
                ? message(purpose, recipients)
                : Message.of(id(), People.knownWithFile(person, number, attached))
                        .purpose(purpose)
                        .to(recipients);
    }

    private Document document() {
        return person.hashCode() % 2 == 0 ? People.known(person, number) : People.named(person, number);
    }
}
