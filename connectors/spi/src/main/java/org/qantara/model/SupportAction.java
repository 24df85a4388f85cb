package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something an office did to help somebody find work or set up on their own: an interview, a workshop, a course, a
 * grant.
 *
 * @param id the sender's own id of it: {@code S-550}
 * @param kind what was done
 * @param period from when to when
 * @param territory where, and the office in charge
 * @param provider who did it, if somebody else than the office
 * @param programme the programme it belongs to
 * @param outcome what came of it
 * @param remarks what else is said of it
 */
public record SupportAction(
        Optional<String> id,
        Person person,
        Term kind,
        Period period,
        Optional<Territory> territory,
        Optional<Organisation> provider,
        Optional<Ref> programme,
        Optional<Term> outcome,
        Optional<Text> remarks,
        Provenance provenance)
        implements HubRecord {
    public SupportAction {
        id = Require.text(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(period);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.SUPPORT_ACTION;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of a support action so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public Term kind;
        public Period period = Period.UNKNOWN;
        public Territory territory;
        public Organisation provider;
        public Ref programme;
        public Term outcome;
        public Text remarks;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public SupportAction done() {
            return new SupportAction(
                    Optional.ofNullable(id),
                    person.person(),
                    kind,
                    period,
                    Optional.ofNullable(territory),
                    Optional.ofNullable(provider),
                    Optional.ofNullable(programme),
                    Optional.ofNullable(outcome),
                    Optional.ofNullable(remarks),
                    provenance.done());
        }
    }
}
