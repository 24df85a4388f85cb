package org.qantara.hub.journal;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whether what the database has confirmed outlives a power cut. Nothing tells before there is one but its settings. */
public final class Durability {
    private static final String OFF = """
        select name from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name
        """;

    private Durability() {}

    /** A sentence for each setting by which a power cut takes what was accepted; none when it is safe. */
    public static List<String> risks(DataSource source) {
        return new Sql(source).read(connection -> {
            try (var statement = connection.createStatement();
                    var off = statement.executeQuery(OFF)) {
                var risks = new ArrayList<String>();
                while (off.next())
                    risks.add("PostgreSQL runs with %s = off: a power cut %s"
                            .formatted(off.getString(1), atStake(off.getString(1))));
                return risks;
            }
        });
    }

    private static String atStake(String setting) {
        return setting.equals("synchronous_commit")
                ? "takes the last of what was accepted, though its senders have receipts"
                : "may destroy the journal, with everything that was ever accepted";
    }
}
