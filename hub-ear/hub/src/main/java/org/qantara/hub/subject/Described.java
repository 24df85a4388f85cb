package org.qantara.hub.subject;

import java.util.List;

/**
 * Whom a record is about, as far as the record tells.
 *
 * @param telling marks that tell one person
 * @param others marks that go with them
 */
public record Described(List<Mark> telling, List<Mark> others) {
    public Described {
        telling = List.copyOf(telling);
        others = List.copyOf(others);
    }
}
