package org.qantara.hub.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;

/** The rows of reports, in one transaction. */
record ReportStore(Connection connection) {
    private static final String COLUMNS =
            "number, id, definition, version, as_of, known_at, extracted_at, revises, public, issued_by";
    private static final String KEEP =
            "insert into report (" + COLUMNS + ", digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIGURE =
            "insert into report_figure (report, state, corridor, dimension, code, count, shown) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String DOCUMENT =
            "insert into report_document (report, edition, form, language, bytes) values (?, ?, ?, ?, ?)";
    private static final String FIGURES = """
        select f.report, f.state, f.corridor, f.dimension, f.code, f.shown from report_figure f
        join report r on r.number = f.report where r.public
        """;
    private static final String PUBLIC = "select " + COLUMNS + " from report where public order by number";
    private static final String PAGE =
            "select " + COLUMNS + " from report where number < ? and (public or ?) order by number desc limit 100";
    private static final String ONE = "select " + COLUMNS + " from report where number = ?";
    private static final String BYTES =
            "select bytes from report_document where report = ? and edition = ? and form = ? and language = ?";

    long nextNumber() throws SQLException {
        return Sql.ask(connection, "select coalesce(max(number), 0) + 1 from report", row -> row.getLong(1))
                .getFirst();
    }

    /** Those that were made public before, of the same population. */
    List<Earlier> earlier(Population population, Definitions definitions) throws SQLException {
        var cells = new HashMap<Long, Map<Cell, Boolean>>();
        Sql.ask(
                connection,
                FIGURES,
                row -> cells.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                        .put(cell(row), row.getBoolean(6)));
        var all = new ArrayList<Earlier>();
        for (var one : Sql.ask(connection, PUBLIC, ReportStore::issued))
            definitions
                    .of(one.definition(), one.version())
                    .filter(it -> it.population() == population)
                    .ifPresent(it -> all.add(new Earlier(
                            one.number(),
                            new Lens(it, one.asOf(), one.knownAt()),
                            cells.getOrDefault(one.number(), Map.of()))));
        return all;
    }

    /** Gives the SHA-256 of all documents, one behind the other in their order. */
    Digest keep(Report report, List<Writing.Document> documents, Doer by) throws SQLException {
        var sha256 = sha256();
        documents.forEach(it -> sha256.update(it.bytes()));
        var digest = Digest.of32(sha256.digest());
        Sql.change(
                connection,
                KEEP,
                report.number(),
                report.id(),
                report.definition().id(),
                report.definition().version(),
                Date.valueOf(report.asOf()),
                report.knownAt(),
                report.extractedAt(),
                report.revises().isPresent() ? report.revises().getAsLong() : null,
                report.isPublic(),
                by.actor(),
                digest.bytes());
        Sql.forEach(connection, FIGURE, report.figures(), (row, figure) -> {
            row.setLong(1, report.number());
            row.setString(2, figure.cell().state());
            row.setString(3, figure.cell().corridor());
            row.setString(4, figure.cell().dimension().map(Enum::name).orElse(null));
            row.setString(5, figure.cell().code());
            row.setInt(6, figure.count());
            row.setBoolean(7, figure.shown());
        });
        Sql.forEach(connection, DOCUMENT, documents, (row, document) -> {
            row.setLong(1, report.number());
            row.setString(2, document.edition().name());
            row.setString(3, document.form().name());
            row.setString(4, document.language());
            row.setBytes(5, document.bytes());
        });
        return digest;
    }

    /** The latest hundred before a number. */
    List<Issued> page(long before, boolean notPublicToo) throws SQLException {
        return Sql.ask(connection, PAGE, ReportStore::issued, before, notPublicToo);
    }

    Optional<Issued> one(long number) throws SQLException {
        return Sql.ask(connection, ONE, ReportStore::issued, number).stream().findFirst();
    }

    Optional<byte[]> bytes(long number, Edition edition, Form form, String language) throws SQLException {
        return Sql.ask(connection, BYTES, row -> row.getBytes(1), number, edition.name(), form.name(), language)
                .stream()
                .findFirst();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        var revises = row.getObject(8, Long.class);
        return new Issued(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                Sql.instant(row, 6).orElseThrow(),
                Sql.instant(row, 7).orElseThrow(),
                revises == null ? OptionalLong.empty() : OptionalLong.of(revises),
                row.getBoolean(9),
                row.getString(10));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(Dimension::valueOf),
                row.getString(5));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
