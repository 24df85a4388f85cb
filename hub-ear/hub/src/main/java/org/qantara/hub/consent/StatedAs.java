package org.qantara.hub.consent;

import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;

/** By what a partner's own id of a consent is found again, and told by nobody else. */
final class StatedAs {
    private StatedAs() {}

    /** A partner's id holds no space. */
    static Mark of(Subjects subjects, PartnerId from, String id) {
        return subjects.mark("consent|" + from + " " + id);
    }
}
