package org.qantara.hub.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** How the database would go about the queries of a file. */
public final class FilePlans {
    private FilePlans() {}

    /** One for each query about submissions, were it only about this one. */
    public static List<String> of(DataSource source, UUID submission) throws SQLException {
        try (var connection = source.getConnection()) {
            var plans = new ArrayList<String>();
            for (var query : List.of(FileRows.DELIVERIES, FileRows.NOTICES, FileRows.EVENTS))
                plans.add(plan(connection, query, submission));
            return plans;
        }
    }

    private static String plan(Connection connection, String query, UUID submission) throws SQLException {
        try (var explain = connection.prepareStatement("explain " + query)) {
            var ids = connection.createArrayOf("uuid", Stream.of(submission).toArray());
            for (int i = 1; i <= query.chars().filter(it -> it == '?').count(); i++) explain.setArray(i, ids);
            var lines = new StringBuilder();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) lines.append(rows.getString(1)).append('\n');
            }
            return lines.toString();
        }
    }
}
