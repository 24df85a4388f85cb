package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How many people may go, in a time and for a part of a corridor. A quota may be divided among others, which name it.
 *
 * @param id its id: {@code ma-de-2026-care}
 * @param corridor the corridor it is for
 * @param programme the programme it is for
 * @param parent the quota it is a part of
 * @param period from when to when the places may be taken
 * @param count how many places
 * @param sector the sector it is for; none if for any
 * @param occupation the occupation it is for; none if for any
 * @param territory where people come from; none if from anywhere
 * @param applicants whether for people who come for the first time or again; none if for both
 * @param validity from when to when this number holds: another may follow within the period
 */
public record Quota(
        String id,
        Optional<Ref> corridor,
        Optional<Ref> programme,
        Optional<Ref> parent,
        Period period,
        int count,
        Optional<Term> sector,
        Optional<Term> occupation,
        Optional<Territory> territory,
        Optional<Applicants> applicants,
        Period validity,
        Provenance provenance)
        implements HubRecord {
    /** Whom places are for. */
    public enum Applicants {
        /** People who have not been before. */
        NEW,
        /** People who have been before and come again. */
        REPEAT
    }

    public Quota {
        Require.text(id, "id");
        Objects.requireNonNull(period);
        Require.count(count, "count");
        Objects.requireNonNull(validity);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.QUOTA;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a quota so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public Ref corridor;
        public Ref programme;
        public Ref parent;
        public Period period = Period.UNKNOWN;
        public int count;
        public Term sector;
        public Term occupation;
        public Territory territory;
        public Applicants applicants;
        public Period validity = Period.UNKNOWN;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Quota done() {
            return new Quota(
                    id,
                    Optional.ofNullable(corridor),
                    Optional.ofNullable(programme),
                    Optional.ofNullable(parent),
                    period,
                    count,
                    Optional.ofNullable(sector),
                    Optional.ofNullable(occupation),
                    Optional.ofNullable(territory),
                    Optional.ofNullable(applicants),
                    validity,
                    provenance.done());
        }
    }
}
