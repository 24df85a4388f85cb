package org.qantara.hub.terminology;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.terminology.Thesaurus.Version;

/** Brings tables into the database, each in one transaction with the act that tells of it, one after the other. */
public final class Importing {
    /** What a table does with what is there. */
    public enum Way {
        /** It is all there is: what it does not say goes. */
        REPLACE,
        /** It adds to what is there, and says some of it anew. */
        ADD
    }

    /**
     * What came of one.
     *
     * @param edition its number; none if it was only tried
     */
    public record Outcome(Optional<Long> edition, Difference difference) {}

    private final Sql sql;
    private final Clock clock;

    public Importing(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /**
     * Brings in what a table says.
     *
     * @param digest of the table as it came
     */
    public Outcome bring(Version version, Contents table, Way way, Digest digest, Doer by) {
        return sql.write(connection -> {
            SqlTerms.lock(connection);
            return bring(connection, version, table, way, digest, by);
        });
    }

    /** What would be otherwise. */
    public Outcome compare(Version version, Contents table, Way way) {
        return sql.read(connection -> {
            var before = SqlTerms.of(connection, version);
            return new Outcome(Optional.empty(), Change.of(before, table, way).difference());
        });
    }

    /**
     * Brings in what belongs to this hub, unless it was brought in last, or somebody else has brought in something since.
     *
     * @return whether it was brought in
     */
    public boolean supply(Version version, Contents table, Digest digest) {
        return sql.write(connection -> {
            SqlTerms.lock(connection);
            var last = SqlTerms.edition(connection, version);
            if (last.filter(it ->
                            !it.actor().equals(Doer.HUB.actor()) || it.digest().equals(digest))
                    .isPresent()) return false;
            bring(connection, version, table, Way.REPLACE, digest, Doer.HUB);
            return true;
        });
    }

    /** The newest of each version. */
    public List<Edition> editions() {
        return sql.read(SqlTerms::editions);
    }

    private Outcome bring(Connection connection, Version version, Contents table, Way way, Digest digest, Doer by)
            throws SQLException {
        var change = Change.of(SqlTerms.of(connection, version), table, way);
        change.apply(connection, version);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var number = SqlTerms.add(
                connection,
                new Edition(
                        0,
                        version,
                        at,
                        by.actor(),
                        digest,
                        change.after.concepts().size(),
                        change.after.mappings().size()));
        Acts.insert(connection, List.of(Act.of(at, Deed.TERMS_IMPORTED, by).of(digest)));
        return new Outcome(Optional.of(number), change.difference());
    }

    /** From one state of a version to the next. */
    private record Change(
            Contents after,
            Difference.Parts<String, Concept> concepts,
            Difference.Parts<Mapping.Ends, Mapping> mappings) {
        static Change of(Contents before, Contents table, Way way) {
            var after = switch (way) {
                case REPLACE -> Contents.NONE.and(table);
                case ADD -> before.and(table);
            };
            return new Change(
                    after,
                    Difference.Parts.between(before.concepts(), after.concepts()),
                    Difference.Parts.between(before.byEnds(), after.byEnds()));
        }

        void apply(Connection connection, Version version) throws SQLException {
            SqlTerms.dropMappings(connection, version, mappings.removed());
            SqlTerms.drop(connection, version, concepts.removed());
            SqlTerms.put(connection, version, all(concepts));
            SqlTerms.putMappings(connection, version, all(mappings));
        }

        private static <T> List<T> all(Difference.Parts<?, T> parts) {
            return Stream.concat(parts.added().stream(), parts.changed().stream())
                    .collect(ArrayList::new, List::add, List::addAll);
        }

        Difference difference() {
            return new Difference(concepts.counts(), mappings.counts());
        }
    }
}
