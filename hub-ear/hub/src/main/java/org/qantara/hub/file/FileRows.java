package org.qantara.hub.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.journal.Codec;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/** Files as they stand in their table. */
final class FileRows {
    static final String COLUMNS = """
        f.id, f.partner, f.via, f.message_id, f.record_type, f.purpose, f.recipients, f.received_at, f.sha256, f.bytes,
        f.format, f.begun_at, f.ended_at, f.rows_read, f.accepted, f.repeated, f.rejected, f.warnings, f.problem
        """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private FileRows() {}

    /** @param quarantined is told behind the columns */
    static ReceivedFile read(ResultSet row, boolean quarantined) throws SQLException {
        var counts = new ReceivedFile.Counts(
                row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17), quarantined ? row.getLong(20) : 0);
        return new ReceivedFile(
                row.getObject(1, UUID.class),
                sent(row),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                Sql.instant(row, 12),
                Sql.instant(row, 13),
                counts,
                warnings(row.getString(18)),
                Optional.ofNullable(row.getString(19)).map(Codec::problem));
    }

    /** The format is the one that was found, whether it was named or not. */
    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                new PartnerId(row.getString(2)),
                Submission.Via.valueOf(row.getString(3)),
                row.getString(4),
                Optional.of(row.getString(11)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                List.of((String[]) row.getArray(7).getArray()));
    }

    static String text(List<Warning> warnings) {
        try {
            return JSON.writeValueAsString(warnings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Warning> warnings(String text) {
        try {
            return JSON.readValue(text, WARNINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable warnings of a file", e);
        }
    }
}
