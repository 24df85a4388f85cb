package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody is in work, for an employer or on their own account, at home or abroad.
 *
 * @param id the sender's own id of it: {@code P-2026-3107}
 * @param kind which kind of work it is
 * @param employer who employs them, or their own business
 * @param position the post, in words and by occupation
 * @param contract kind of contract
 * @param period from when to when the contract is
 * @param salary what it is paid
 * @param territory where the work is, and the office in charge
 * @param programme the programme it came by
 * @param corridor the corridor it came by
 * @param vacancy the vacancy that was filled
 * @param employerVerifiedBy who has made sure that the employer exists and may employ
 * @param employerVerifiedOn when they did: {@code 2026-02-11}
 * @param charges fees and costs, and who bears them
 * @param decision who decided on it
 */
public record Placement(
        Optional<String> id,
        Person person,
        Kind kind,
        Optional<Organisation> employer,
        Optional<Term> position,
        Optional<Term> contract,
        Period period,
        Optional<Salary> salary,
        Optional<Territory> territory,
        Optional<Ref> programme,
        Optional<Ref> corridor,
        Optional<Ref> vacancy,
        Optional<String> employerVerifiedBy,
        Optional<PartialDate> employerVerifiedOn,
        List<Charge> charges,
        Optional<Decision> decision,
        Provenance provenance)
        implements HubRecord {
    /** Which kind of work it is: both count as integrated. */
    public enum Kind {
        /** For an employer. */
        WAGE_EMPLOYMENT,
        /** On one's own account. */
        SELF_EMPLOYMENT
    }

    public Placement {
        id = Require.text(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(period);
        employerVerifiedBy = Require.text(employerVerifiedBy);
        charges = List.copyOf(charges);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.PLACEMENT;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of a placement so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public Kind kind;
        public Organisation employer;
        public Term position;
        public Term contract;
        public Period period = Period.UNKNOWN;
        public Salary salary;
        public Territory territory;
        public Ref programme;
        public Ref corridor;
        public Ref vacancy;
        public String employerVerifiedBy;
        public PartialDate employerVerifiedOn;
        public final List<Charge> charges = new ArrayList<>();
        public Decision decision;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Placement done() {
            return new Placement(
                    Optional.ofNullable(id),
                    person.person(),
                    kind,
                    Optional.ofNullable(employer),
                    Optional.ofNullable(position),
                    Optional.ofNullable(contract),
                    period,
                    Optional.ofNullable(salary),
                    Optional.ofNullable(territory),
                    Optional.ofNullable(programme),
                    Optional.ofNullable(corridor),
                    Optional.ofNullable(vacancy),
                    Optional.ofNullable(employerVerifiedBy),
                    Optional.ofNullable(employerVerifiedOn),
                    charges,
                    Optional.ofNullable(decision),
                    provenance.done());
        }
    }
}
