package org.qantara.hub.erasure;

import java.util.List;
import java.util.UUID;
import org.qantara.hub.notice.Notice;

/** What came of an order to erase. */
public sealed interface Erasure {
    /**
     * What there was can no longer be read, and the person is refused from now on.
     *
     * @param id of the erasure; of the first one if it had been done before
     * @param submissions that were accepted about the person
     * @param ended deliveries that were on their way, and are not any more
     * @param notices to those that have had something
     */
    record Done(UUID id, int submissions, int ended, List<Notice> notices) implements Erasure {
        public Done {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was erased: there is a duty to keep it. */
    record Held(List<String> reasons) implements Erasure {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /** The hub knows nobody like this. */
    record Nobody() implements Erasure {}
}
