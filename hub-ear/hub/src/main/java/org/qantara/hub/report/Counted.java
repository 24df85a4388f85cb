package org.qantara.hub.report;

import java.util.Optional;

/** One that is counted: a case, a placement, an enrolment. */
interface Counted {
    /** Where it is in the tables of a lens; nowhere if it is in none of its states. */
    Optional<Placed> seen(Lens lens);
}
