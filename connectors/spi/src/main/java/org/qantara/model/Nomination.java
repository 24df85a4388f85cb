package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody is proposed for a stay or post abroad, and what became of that (EWP omobilities v2: student-mobility).
 *
 * @param id the sending side's id of it: {@code N-2026-0042}
 * @param contacts ways to reach them
 * @param programme the programme
 * @param corridor the corridor
 * @param quota the quota a place is taken from
 * @param agreement the agreement on mobility it is made under
 * @param sending who proposes
 * @param receiving to whom
 * @param mobility for what: studies, traineeship, work
 * @param occupation the occupation it is for
 * @param decision what the receiving side decided
 * @param status where it stands
 * @param plannedArrival when the person is to arrive: {@code 2026-10-01}
 * @param plannedDeparture when the person is to leave again: {@code 2027-07-31}
 * @param actualArrival when the person arrived
 * @param actualDeparture when the person left again
 * @param remarks what else is said of it
 */
public record Nomination(
        String id,
        Person person,
        List<ContactPoint> contacts,
        Optional<Ref> programme,
        Optional<Ref> corridor,
        Optional<Ref> quota,
        Optional<Ref> agreement,
        Optional<Organisation> sending,
        Optional<Organisation> receiving,
        Optional<Term> mobility,
        Optional<Term> occupation,
        Optional<Decision> decision,
        Status status,
        Optional<PartialDate> plannedArrival,
        Optional<PartialDate> plannedDeparture,
        Optional<PartialDate> actualArrival,
        Optional<PartialDate> actualDeparture,
        Optional<Text> remarks,
        Provenance provenance)
        implements HubRecord {
    /** Where a nomination stands (EWP omobilities v2: status). */
    public enum Status {
        /** Proposed, and not yet accepted by both sides. */
        NOMINATION,
        /** Accepted; before or during the stay. */
        LIVE,
        /** The stay is over and its outcome recognised. */
        RECOGNISED,
        /** Not to take place. */
        CANCELLED
    }

    public Nomination {
        Require.text(id, "id");
        Objects.requireNonNull(person);
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(status);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.NOMINATION;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of a nomination so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public final List<ContactPoint> contacts = new ArrayList<>();
        public Ref programme;
        public Ref corridor;
        public Ref quota;
        public Ref agreement;
        public Organisation sending;
        public Organisation receiving;
        public Term mobility;
        public Term occupation;
        public Decision decision;
        public Status status;
        public PartialDate plannedArrival;
        public PartialDate plannedDeparture;
        public PartialDate actualArrival;
        public PartialDate actualDeparture;
        public Text remarks;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Nomination done() {
            return new Nomination(
                    id,
                    person.person(),
                    contacts,
                    Optional.ofNullable(programme),
                    Optional.ofNullable(corridor),
                    Optional.ofNullable(quota),
                    Optional.ofNullable(agreement),
                    Optional.ofNullable(sending),
                    Optional.ofNullable(receiving),
                    Optional.ofNullable(mobility),
                    Optional.ofNullable(occupation),
                    Optional.ofNullable(decision),
                    status,
                    Optional.ofNullable(plannedArrival),
                    Optional.ofNullable(plannedDeparture),
                    Optional.ofNullable(actualArrival),
                    Optional.ofNullable(actualDeparture),
                    Optional.ofNullable(remarks),
                    provenance.done());
        }
    }
}
