package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.subject.Keyring;

/** Whose bytes the journal has, asked anew each time: a key that was destroyed is not used again. */
record Owners(Keyring keyring) {
    /** A delivery, and whose record it is about. */
    record Owned(UUID deliveryId, UUID submissionId, String recipient, Way way, Owner owner) {}

    private static final String OF_DELIVERIES = """
        select d.id, s.subject, k.key, d.submission, d.recipient, d.way from delivery d join submission s on s.id = d.submission
        left join subject k on k.id = s.subject where d.id = any (?)
        """;
    private static final String OF_SUBMISSIONS = """
        select s.id, s.subject, k.key from submission s left join subject k on k.id = s.subject where s.id = any (?)
        """;

    Map<UUID, Owned> ofDeliveries(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) return Map.of();
        return Sql.find(connection, OF_DELIVERIES, List.copyOf(ids), this::owned).stream()
                .collect(Collectors.toMap(Owned::deliveryId, Function.identity()));
    }

    private Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                row.getObject(1, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                Way.valueOf(row.getString(6)),
                owner(row, 2));
    }

    Map<UUID, Owner> ofSubmissions(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) return Map.of();
        return Sql.find(
                        connection,
                        OF_SUBMISSIONS,
                        List.copyOf(ids),
                        row -> Map.entry(row.getObject(1, UUID.class), owner(row, 2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param at the column of the subject's id, after which comes the one of its key */
    Owner owner(ResultSet row, int at) throws SQLException {
        var subject = row.getObject(at, UUID.class);
        if (subject == null) return new Owner.Unknown();
        var wrapped = row.getBytes(at + 1);
        return wrapped == null ? new Owner.Erased() : new Owner.Somebody(() -> keyring.unwrap(subject, wrapped));
    }
}
