package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/** What of places submissions were answered, and where their people stand now. */
final class PlaceRows {
    private static final Set<String> ASKING = Set.of(RecordType.ENROLMENT.id(), RecordType.NOMINATION.id());
    private static final String ANSWERED = """
        select p.kind, p.keeper, p.name, a.state, a.turn from place_answer a join place_pool p on p.id = a.pool
        where a.submission = ?
        """;
    private static final String NOW = """
        select p.kind, p.keeper, p.name, case when exists (select from held_back h where h.submission = a.submission)
            then 'HELD' when c.state is null then 'GIVEN_BACK' when c.state = 'TAKEN' then 'TAKEN'
            when exists (select from place_count n where n.pool = p.id) then 'WAITLISTED' else 'UNKNOWN' end,
            case when c.state = 'WAITING' then (select count(*)::integer from place_claim o
                where o.pool = c.pool and o.state = 'WAITING' and o.turn <= c.turn) end
        from place_answer a join place_pool p on p.id = a.pool
        left join place_claim c on c.pool = a.pool and c.holder in (select same_people(a.holder))
            and c.state <> 'ENDED'
        where a.submission = ? and a.holder is not null
        """;
    private static final String ANSWER = """
        insert into place_answer (submission, pool, holder, state, turn)
        select ?, p.id, ?, ?, ? from place_pool p where p.kind = ? and p.keeper = ? and p.name = ?
        """;

    private PlaceRows() {}

    /** What its receipt says. */
    static Optional<Place> answered(EntityManager em, SubmissionRow row) {
        return find(em, ANSWERED, row);
    }

    /** Nothing once the person is erased. */
    static Optional<Place> now(EntityManager em, SubmissionRow row) {
        return find(em, NOW, row);
    }

    static void answer(Connection connection, Map<UUID, Place> answers, Map<UUID, UUID> subjects) throws SQLException {
        for (var each : answers.entrySet()) {
            var place = each.getValue();
            Sql.change(
                    connection,
                    ANSWER,
                    each.getKey(),
                    subjects.get(each.getKey()),
                    place.state().name(),
                    place.turn().orElse(null),
                    place.of(),
                    place.keeper().value(),
                    place.name());
        }
    }

    private static Optional<Place> find(EntityManager em, String sql, SubmissionRow row) {
        if (!ASKING.contains(row.recordType)) return Optional.empty();
        var found = em.createNativeQuery(sql).setParameter(1, row.id).getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(place((Object[]) found.getFirst()));
    }

    private static Place place(Object[] row) {
        return new Place(
                (String) row[0],
                new PartnerId((String) row[1]),
                (String) row[2],
                Place.State.valueOf((String) row[3]),
                Optional.ofNullable((Integer) row[4]));
    }
}
