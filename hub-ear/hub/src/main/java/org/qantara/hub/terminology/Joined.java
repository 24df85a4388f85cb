package org.qantara.hub.terminology;

import java.util.List;
import java.util.stream.Stream;

/** Two lists as one, nothing twice. */
final class Joined {
    private Joined() {}

    static List<String> of(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
