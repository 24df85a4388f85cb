package org.qantara.hub.journal;

import java.util.function.Supplier;
import org.qantara.hub.subject.SubjectKey;

/** Whose bytes these are. */
sealed interface Owner {
    /** Somebody with a key, which is unwrapped where it is needed. */
    record Somebody(Supplier<SubjectKey> key) implements Owner {}

    /** Somebody who was erased. */
    record Erased() implements Owner {}

    /** It is not known: the submission is from before there were subjects. */
    record Unknown() implements Owner {}
}
