package org.qantara.hub.terminology;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.terminology.Thesaurus.Version;

/** The rows of concepts and mappings in PostgreSQL. */
final class SqlTerms {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('qantara.terminology'))";
    private static final String CONCEPTS =
            "select system, version, code, notations, broader, names from concept%s order by system, version, code";
    private static final String MAPPINGS = "select system, version, code, to_system, to_version, to_code, relation,"
            + " recommended, source from concept_mapping%s"
            + " order by system, version, code, recommended desc, to_system, to_code";
    private static final String ONE = " where system = ? and version = ?";
    private static final String PUT_CONCEPT = "insert into concept (system, version, code, notations, broader, names)"
            + " values (?, ?, ?, ?, ?, ?::jsonb) on conflict (system, version, code) do update"
            + " set notations = excluded.notations, broader = excluded.broader, names = excluded.names";
    private static final String PUT_MAPPING = "insert into concept_mapping (system, version, code, to_system,"
            + " to_version, to_code, relation, recommended, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (system, version, code, to_system, to_version, to_code) do update"
            + " set relation = excluded.relation, recommended = excluded.recommended, source = excluded.source";
    private static final String DROP_CONCEPT = "delete from concept where system = ? and version = ? and code = ?";
    private static final String DROP_MAPPING = "delete from concept_mapping where system = ? and version = ?"
            + " and code = ? and to_system = ? and to_version = ? and to_code = ?";
    private static final String ADD_EDITION = "insert into terminology_edition (system, version, at, actor, digest,"
            + " concepts, mappings) values (?, ?, ?, ?, ?, ?, ?) returning number";
    private static final String EDITIONS = "select distinct on (system, version) number, system, version, at, actor,"
            + " digest, concepts, mappings from terminology_edition%s order by system, version, number desc";
    private static final String NEWEST = "select coalesce(max(number), 0) from terminology_edition";

    private SqlTerms() {}

    /** No other import is at work until the transaction ends. */
    static void lock(Connection connection) throws SQLException {
        Sql.ask(connection, LOCK, _ -> 0);
    }

    /** Everything there is. */
    static Map<Version, Contents> all(Connection connection) throws SQLException {
        var concepts = new HashMap<Version, List<Concept>>();
        var mappings = new HashMap<Version, List<Mapping>>();
        Sql.ask(connection, CONCEPTS.formatted(""), row -> list(concepts, row).add(concept(row)));
        Sql.ask(connection, MAPPINGS.formatted(""), row -> list(mappings, row).add(mapping(row)));
        var all = new HashMap<Version, Contents>();
        concepts.forEach((version, found) ->
                all.put(version, Contents.of(found, mappings.getOrDefault(version, List.of()))));
        return all;
    }

    static Contents of(Connection connection, Version version) throws SQLException {
        return Contents.of(
                Sql.ask(connection, CONCEPTS.formatted(ONE), SqlTerms::concept, version.system(), version.version()),
                Sql.ask(connection, MAPPINGS.formatted(ONE), SqlTerms::mapping, version.system(), version.version()));
    }

    static void put(Connection connection, Version version, Collection<Concept> concepts) throws SQLException {
        Sql.forEach(connection, PUT_CONCEPT, concepts, (statement, concept) -> {
            version(statement, version);
            statement.setString(3, concept.code());
            statement.setArray(
                    4, connection.createArrayOf("text", concept.notations().toArray()));
            statement.setString(5, concept.broader().orElse(null));
            statement.setString(6, NamesJson.write(concept.names()));
        });
    }

    static void drop(Connection connection, Version version, Collection<String> codes) throws SQLException {
        Sql.forEach(connection, DROP_CONCEPT, codes, (statement, code) -> {
            version(statement, version);
            statement.setString(3, code);
        });
    }

    static void putMappings(Connection connection, Version version, Collection<Mapping> mappings) throws SQLException {
        Sql.forEach(connection, PUT_MAPPING, mappings, (statement, mapping) -> {
            ends(statement, version, mapping.ends());
            statement.setString(7, mapping.relation().name());
            statement.setBoolean(8, mapping.recommended());
            statement.setString(9, mapping.source());
        });
    }

    static void dropMappings(Connection connection, Version version, Collection<Mapping.Ends> mappings)
            throws SQLException {
        Sql.forEach(connection, DROP_MAPPING, mappings, (statement, ends) -> ends(statement, version, ends));
    }

    /** Gives its number. */
    static long add(Connection connection, Edition edition) throws SQLException {
        return Sql.ask(
                        connection,
                        ADD_EDITION,
                        row -> row.getLong(1),
                        edition.version().system(),
                        edition.version().version(),
                        Timestamp.from(edition.at()),
                        edition.actor(),
                        edition.digest().bytes(),
                        edition.concepts(),
                        edition.mappings())
                .getFirst();
    }

    /** The newest of each version. */
    static List<Edition> editions(Connection connection) throws SQLException {
        return Sql.ask(connection, EDITIONS.formatted(""), SqlTerms::edition);
    }

    static Optional<Edition> edition(Connection connection, Version version) throws SQLException {
        return Sql.ask(connection, EDITIONS.formatted(ONE), SqlTerms::edition, version.system(), version.version())
                .stream()
                .findFirst();
    }

    /** The number of the newest of all; 0 before the first. */
    static long newest(Connection connection) throws SQLException {
        return Sql.ask(connection, NEWEST, row -> row.getLong(1)).getFirst();
    }

    private static void ends(PreparedStatement statement, Version version, Mapping.Ends ends) throws SQLException {
        version(statement, version);
        statement.setString(3, ends.from());
        statement.setString(4, ends.toSystem());
        statement.setString(5, ends.toVersion());
        statement.setString(6, ends.toCode());
    }

    private static void version(PreparedStatement statement, Version version) throws SQLException {
        statement.setString(1, version.system());
        statement.setString(2, version.version());
    }

    private static <T> List<T> list(Map<Version, List<T>> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(new Version(row.getString(1), row.getString(2)), _ -> new ArrayList<>());
    }

    private static Concept concept(ResultSet row) throws SQLException {
        return new Concept(
                row.getString(3),
                texts(row.getArray(4)),
                Optional.ofNullable(row.getString(5)),
                NamesJson.read(row.getString(6)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        return new Mapping(
                row.getString(3),
                row.getString(4),
                Optional.of(row.getString(5)).filter(it -> !it.isEmpty()),
                row.getString(6),
                Relation.valueOf(row.getString(7)),
                row.getBoolean(8),
                row.getString(9));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong(1),
                new Version(row.getString(2), row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                Digest.of32(row.getBytes(6)),
                row.getInt(7),
                row.getInt(8));
    }
}
