package org.qantara.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody has come to a stage of their way to work abroad. Milestones may arrive late and in any order.
 *
 * @param id the sender's own id of it: {@code M-88121}
 * @param mobilityCase the case it belongs to, by the sender's id
 * @param corridor the corridor
 * @param stage which stage
 * @param result how it came out, where a stage has several outcomes
 * @param occurred when it happened, not when it was told: {@code 2024-05-06}
 * @param moment the very moment, if it is known: {@code 2024-05-06T09:00:00Z}
 * @param expires when what was granted or passed ends to count: {@code 2025-05-06}
 * @param territory where, and the office in charge
 * @param occupation the occupation it is for
 * @param organisation with whom or by whom: the school, the consulate, the employer
 * @param quota the quota a place is taken from
 * @param decision who decided, where something was granted or refused
 * @param remarks what else is said of it
 */
public record Milestone(
        Optional<String> id,
        Person person,
        Optional<Ref> mobilityCase,
        Optional<Ref> corridor,
        Stage stage,
        Optional<StageResult> result,
        PartialDate occurred,
        Optional<Instant> moment,
        Optional<PartialDate> expires,
        Optional<Territory> territory,
        Optional<Term> occupation,
        Optional<Organisation> organisation,
        Optional<Ref> quota,
        Optional<Decision> decision,
        Optional<Text> remarks,
        Provenance provenance)
        implements HubRecord {
    public Milestone {
        id = Require.text(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(occurred);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.MILESTONE;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of a milestone so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public Ref mobilityCase;
        public Ref corridor;
        public Stage stage;
        public StageResult result;
        public PartialDate occurred;
        public Instant moment;
        public PartialDate expires;
        public Territory territory;
        public Term occupation;
        public Organisation organisation;
        public Ref quota;
        public Decision decision;
        public Text remarks;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Milestone done() {
            return new Milestone(
                    Optional.ofNullable(id),
                    person.person(),
                    Optional.ofNullable(mobilityCase),
                    Optional.ofNullable(corridor),
                    stage,
                    Optional.ofNullable(result),
                    occurred,
                    Optional.ofNullable(moment),
                    Optional.ofNullable(expires),
                    Optional.ofNullable(territory),
                    Optional.ofNullable(occupation),
                    Optional.ofNullable(organisation),
                    Optional.ofNullable(quota),
                    Optional.ofNullable(decision),
                    Optional.ofNullable(remarks),
                    provenance.done());
        }
    }
}
