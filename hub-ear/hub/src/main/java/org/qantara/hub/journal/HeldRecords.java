package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qantara.hub.subject.Keyring;

/** What is still stored of somebody's records, opened. */
public final class HeldRecords {
    private static final String RECORDS = """
        select s.id, s.subject, k.key, c.canonical
        from submission s join subject k on k.id = s.subject and k.key is not null join content c on c.submission = s.id
        where s.subject = any (?) and not exists (select 1 from subject_also a where a.subject = s.subject)
        """;

    private final Owners owners;

    public HeldRecords(Keyring keyring) {
        this.owners = new Owners(keyring);
    }

    /** In canonical form, by their submissions; not what names others, too. */
    public Map<UUID, byte[]> of(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, RECORDS, subjects, row -> {
                    var submission = row.getObject(1, UUID.class);
                    var plain = Sealed.plain(row.getBytes(4), owners.owner(row, 2), submission, SealedColumn.CANONICAL);
                    return Map.entry(submission, plain);
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
