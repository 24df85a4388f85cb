package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What each hub is handing over to each recipient at the moment: written down when it opens a bundle, and taken away with
 * what came of it. What a hub leaves behind, because it was killed in between, its recipient may have.
 */
public final class Underway {
    private static final String GONE = """
        not exists (select from instance i where i.id = u.hub and i.seen_at > now() - interval '1 minute')
        """;

    /** Of a delivery {@code d}. */
    public static final String MAY_HAVE_LEFT = """
        exists (select from underway u where u.recipient = d.recipient and d.id = any (u.deliveries) and %s)
        """.formatted(GONE);

    /**
     * After an {@code asked (id, recipient, erased)}; its parameter is the hub. It need not be on disk before the hand-over
     * begins: who kills a hub alone leaves it to the database, which has it.
     */
    static final String BEGIN = """
        begun as (
            insert into underway (recipient, hub, at, deliveries)
            select a.recipient, ?, now(), array_agg(a.id)
            from asked a, (select set_config('synchronous_commit', 'off', true)) quick
            where not a.erased group by a.recipient
            on conflict (recipient, hub) do update set at = excluded.at, deliveries = excluded.deliveries)
        """;

    /**
     * Its parameters are what is over of the bundle, the hub, if it is one that hands over, and what is over once more. The
     * rest stays: a bundle may be settled in parts.
     */
    static final String END = """
        over as (
            update underway set deliveries = array(select unnest(deliveries) except select unnest(?::uuid[]))
            where hub = any (?::uuid[])
            and recipient in (select d.recipient from delivery d where d.id = any (?::uuid[])))
        """;

    private static final String FORGET = """
        delete from underway u where (u.deliveries = '{}' or u.at < now() - interval '30 days') and %s
        """.formatted(GONE);

    private Underway() {}

    /** Removes what hubs that are gone have not left behind, or so long ago that nobody will miss it. */
    public static void forget(Connection connection) throws SQLException {
        Sql.change(connection, FORGET);
    }
}
