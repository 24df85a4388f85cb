package org.qantara.hub.places;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Place;
import org.qantara.hub.journal.Sql;

/**
 * What the submissions of one transaction are answered. Who moves up by one of them is told: in their own receipt if that is
 * not given yet, else by an act about what was last sent of them, by each who sent it.
 */
final class Answers {
    private static final String SENT = """
        select distinct on (s.partner) s.id from place_answer a join submission s on s.id = a.submission
        where a.pool = ? and a.holder in (select same_people(?)) and a.state <> 'GIVEN_BACK'
        order by s.partner, s.id desc
        """;

    private final Connection connection;
    private final Instant now;
    private final Map<UUID, Place> bySubmission = new HashMap<>();
    private final Map<Places.Promoted, List<UUID>> waiting = new HashMap<>();

    Answers(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    Map<UUID, Place> bySubmission() {
        return Map.copyOf(bySubmission);
    }

    void put(UUID submission, Place place) {
        bySubmission.put(submission, place);
    }

    /** Whoever this submission is about has a place, or a turn. */
    void has(UUID submission, Places.Promoted who, Place place) {
        put(submission, place);
        if (place.turn().isPresent())
            waiting.computeIfAbsent(who, _ -> new ArrayList<>()).add(submission);
    }

    void givesBack(UUID submission, Places.Promoted who, Place place) {
        put(submission, place);
        waiting.remove(who);
    }

    void promoted(Collection<Places.Promoted> promoted) throws SQLException {
        for (var one : promoted) {
            for (var submission : waiting.getOrDefault(one, List.of()))
                bySubmission.computeIfPresent(submission, (_, place) -> place.taken());
            waiting.remove(one);
            tell(connection, one, now);
        }
    }

    private static void tell(Connection connection, Places.Promoted one, Instant now) throws SQLException {
        Acts.insert(
                connection,
                Sql.ask(connection, SENT, row -> row.getObject(1, UUID.class), one.pool(), one.holder()).stream()
                        .map(it -> Act.of(now, Deed.PLACE_GIVEN, Doer.HUB).about(it))
                        .toList());
    }
}
