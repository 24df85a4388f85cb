package org.qantara.model;

import java.util.Optional;

/** A canonical record: the form every partner format is translated to and from. */
public sealed interface HubRecord
        permits Candidate,
                Consent,
                Track,
                Session,
                Enrolment,
                Award,
                Vacancy,
                Programme,
                ProgrammeComponent,
                Corridor,
                MobilityAgreement,
                Quota,
                Nomination,
                Placement,
                Milestone,
                SupportAction,
                GoodPractice {
    RecordType type();

    /** The person it is about, if it is about one. */
    Optional<Person> about();

    /** Where it has to go, if that is not for its sender to choose. */
    default Optional<Destination> destination() {
        return Optional.empty();
    }
}
