package org.qantara.hub.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An act as one line of JSON: its canonical form, whose bytes are what the chain is made of. Members stand in the order
 * of the columns, what is absent is left out, and there is no white space; everything but visible ASCII is escaped.
 */
final class Line {
    /** What {@link #of} reads. */
    static final String COLUMNS =
            "id, at, deed, actor, through, submission, delivery, partner, agreement, outcome, digest, times";

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final StringBuilder json = new StringBuilder(300);

    private Line() {}

    /** The act a result stands on. */
    static String of(ResultSet row) throws SQLException {
        var line = new Line();
        line.json.append("{\"id\":").append(row.getLong("id"));
        line.add("at", time(row.getObject("at", OffsetDateTime.class).toInstant()));
        line.add("deed", row.getString("deed"));
        line.add("actor", row.getString("actor"));
        line.add("through", row.getString("through"));
        line.add("submission", row.getString("submission"));
        line.add("delivery", row.getString("delivery"));
        line.add("partner", row.getString("partner"));
        line.add("agreement", row.getString("agreement"));
        line.add("outcome", row.getString("outcome"));
        var digest = row.getBytes("digest");
        line.add("digest", digest == null ? null : HexFormat.of().formatHex(digest));
        return line.json
                .append(",\"times\":")
                .append(row.getInt("times"))
                .append('}')
                .toString();
    }

    static String time(Instant time) {
        return MILLIS.format(time);
    }

    private void add(String name, String value) {
        if (value == null) return;
        json.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) escaped(value.charAt(i));
        json.append('"');
    }

    private void escaped(char letter) {
        if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\')
            json.append("\\u%04x".formatted((int) letter));
        else json.append(letter);
    }
}
