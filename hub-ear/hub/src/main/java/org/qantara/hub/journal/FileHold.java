package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Deliveries of a file's rows wait until all of the file has been read, within the connection's transaction. */
public final class FileHold {
    /** Of a delivery {@code d}. */
    static final String NOT_HELD = """
        and not exists (select from submission hs join file hf on hf.id = hs.file
            where hs.id = d.submission and hf.ended_at is null)
        """;

    private static final String FREED = """
        from submission s join delivery d on d.submission = s.id %s where s.file = ?
        and not exists (select from verdict v where v.delivery = d.id)
        """;
    private static final String RELAY = """
        insert into outbox (delivery, recipient, bytes, seq)
        select d.id, d.recipient, %s, d.seq %s and d.way <> 'PULL' on conflict do nothing
        """.formatted(
            Compressed.lengthOf("c.canonical"), FREED.formatted("join content c on c.submission = d.submission"));
    private static final String LET_WAIT =
            "insert into waiting (delivery, recipient, seq) select d.id, d.recipient, d.seq " + FREED.formatted("")
                    + " and d.way = 'PULL' on conflict do nothing";

    private FileHold() {}

    /** What waited for the rest of this file is on its way. */
    public static void release(Connection connection, UUID file) throws SQLException {
        for (var sql : List.of(RELAY, LET_WAIT)) Sql.change(connection, sql, file);
    }
}
