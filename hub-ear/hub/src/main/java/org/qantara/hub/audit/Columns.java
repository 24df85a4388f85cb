package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows as the parameters of one statement: an array for each column, in the order of its question marks. Each method
 * sets the next one; a value may be null. A statement that takes many rows costs the database little more than one that
 * takes one.
 *
 * @param <R> what a row is made of
 */
public final class Columns<R> {
    private static final long MICROS = 1_000_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int at;

    private Columns(Connection connection, PreparedStatement statement, List<R> rows, int at) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.at = at;
    }

    public static <R> Columns<R> of(Connection connection, PreparedStatement statement, List<R> rows) {
        return new Columns<>(connection, statement, rows, 0);
    }

    /** @param before question marks that are set already */
    public static <R> Columns<R> of(Connection connection, PreparedStatement statement, List<R> rows, int before) {
        return new Columns<>(connection, statement, rows, before);
    }

    /** Other rows, for the question marks that follow. */
    public <S> Columns<S> then(List<S> others) {
        return new Columns<>(connection, statement, others, at);
    }

    /** SQL for a moment that stands in an array as {@link #moments} puts it there. */
    public static String moment(String column) {
        return "timestamptz 'epoch' + " + column + " * interval '1 microsecond'";
    }

    public Columns<R> ids(Function<R, UUID> value) throws SQLException {
        return array("uuid", rows.stream().map(value).toArray());
    }

    public Columns<R> texts(Function<R, String> value) throws SQLException {
        return array("text", rows.stream().map(value).toArray(String[]::new));
    }

    public Columns<R> bytes(Function<R, byte[]> value) throws SQLException {
        return array("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    public Columns<R> numbers(Function<R, Integer> value) throws SQLException {
        return array("int4", rows.stream().map(value).toArray(Integer[]::new));
    }

    public Columns<R> bigNumbers(Function<R, Long> value) throws SQLException {
        return array("int8", rows.stream().map(value).toArray(Long[]::new));
    }

    public Columns<R> smallNumbers(Function<R, Short> value) throws SQLException {
        return array("int2", rows.stream().map(value).toArray(Short[]::new));
    }

    public Columns<R> choices(Function<R, Boolean> value) throws SQLException {
        return array("bool", rows.stream().map(value).toArray(Boolean[]::new));
    }

    /** Whole microseconds since 1970, which the database need not parse. */
    public Columns<R> moments(Function<R, Instant> value) throws SQLException {
        return array("int8", rows.stream().map(value).map(Columns::micros).toArray(Long[]::new));
    }

    /** One for all rows, and no array. */
    public Columns<R> moment(Instant time) throws SQLException {
        statement.setObject(++at, time.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** One for all rows, and no array. */
    public Columns<R> number(int value) throws SQLException {
        statement.setInt(++at, value);
        return this;
    }

    private static Long micros(Instant time) {
        return time == null ? null : Math.addExact(time.getEpochSecond() * MICROS, time.getNano() / 1_000);
    }

    private Columns<R> array(String type, Object[] values) throws SQLException {
        statement.setArray(++at, connection.createArrayOf(type, values));
        return this;
    }
}
