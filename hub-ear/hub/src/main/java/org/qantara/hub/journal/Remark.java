package org.qantara.hub.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * What a recipient says in words of a record that it refuses. It may tell something of the person, so it stands apart from
 * the problem, sealed as what it is said of, and goes with that.
 */
final class Remark {
    /** Of these submissions no words stay. */
    static final String FORGET = """
        update verdict v set said = null, problem = (v.problem::jsonb || '{"details": []}')::text
        from delivery d where d.submission = any (?) and v.delivery = d.id and v.kind = 'REFUSED'
        and (v.said is not null or v.problem::jsonb -> 'details' <> '[]')
        """;

    private Remark() {}

    private static boolean isOne(Problem problem) {
        return problem.code() == ProblemCode.RECEIVER_REFUSED;
    }

    /** The problem without it. */
    static Problem without(Problem problem) {
        return isOne(problem) ? Problem.of(problem.code(), problem.at()) : problem;
    }

    /** As it is stored; null if there is none, or the person was erased. */
    static byte[] stored(Problem problem, Owner owner, UUID delivery) {
        if (!isOne(problem) || String.join("", problem.details()).isEmpty()) return null;
        var compressed = Compressed.of(problem.details().getFirst().getBytes(StandardCharsets.UTF_8));
        return switch (owner) {
            case Owner.Somebody(var key) -> Sealed.of(compressed, key.get(), delivery, SealedColumn.SAID);
            case Owner.Erased() -> null;
            case Owner.Unknown() -> compressed;
        };
    }

    /** The problem with it, if it can still be read. */
    static Problem with(Problem problem, byte[] stored, Owner owner, UUID delivery) {
        if (stored == null || owner instanceof Owner.Erased) return problem;
        var words = new String(Sealed.plain(stored, owner, delivery, SealedColumn.SAID), StandardCharsets.UTF_8);
        return Problem.of(problem.code(), problem.at(), words);
    }

    /** Of these submissions no words stay. */
    static void forget(Connection connection, List<UUID> submissions) throws SQLException {
        if (submissions.isEmpty()) return;
        Sql.change(connection, FORGET, connection.createArrayOf("uuid", submissions.toArray()));
    }
}
