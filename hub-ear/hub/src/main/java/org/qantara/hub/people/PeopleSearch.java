package org.qantara.hub.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.identity.NameQuery;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;

/** Finds people by a name, in whatever script and spelling, or by a number. */
public final class PeopleSearch {
    /** So many are told at most. */
    public static final int MOST = 50;
    /** So many people are looked at, at most. */
    private static final int PEOPLE = 500;
    /** So many descriptions are looked at, at most, to see whether they are meant. */
    private static final int LOOKED_AT = 5_000;

    private static final String DESCRIPTIONS = """
        , person as (
            select distinct p as subject, h.subject::text as hit from (select distinct subject from hit limit ?) h
            cross join lateral same_people(h.subject) p)
        select t.id, t.subject, t.submission, t.partner, t.said, k.key, p.one
        from (select subject, min(hit) as one from person group by subject) p
        join person_said t on t.subject = p.subject join subject k on k.id = t.subject
        where k.key is not null order by p.one, t.id limit ?
        """;
    /** Each word of the name stands in one description. */
    private static final String BY_WORDS = """
        with hit as (
            select b.subject from unnest(?::bytea[], ?::int4[]) w(block, n)
            join person_block b on b.block = w.block group by b.subject, b.said having count(distinct w.n) = ?)
        """ + DESCRIPTIONS;

    private static final String BY_NUMBER = """
        with hit as (
            select m.subject from subject_mark m where m.mark = any (?::bytea[])
            union select b.subject from person_block b where b.block = any (?::bytea[]))
        """ + DESCRIPTIONS;

    private final Sql sql;
    private final Subjects subjects;
    private final Tokens tokens;
    private final Keyring keyring;
    private final Sealing sealing;

    public PeopleSearch(DataSource source, Subjects subjects, Keyring keyring, CanonicalForm form) {
        this.sql = new Sql(source);
        this.subjects = subjects;
        this.tokens = new Tokens(subjects);
        this.keyring = keyring;
        this.sealing = new Sealing(form);
    }

    /**
     * @param query a name or a part of it, or a number
     * @throws org.qantara.hub.journal.JournalUnavailable if the database cannot be reached
     */
    public Found search(String query) {
        var name = NameQuery.of(query);
        var rows = sql.read(connection -> name.isNumber() ? byNumber(connection, name) : byWords(connection, name));
        var people = rows.stream().collect(groupingBy(Row::one, LinkedHashMap::new, toList())).values().stream()
                .map(one -> new Found.Somebody(
                        one.stream().map(Row::subject).distinct().toList(),
                        one.stream().map(this::opened).toList()))
                .filter(one -> name.isNumber() || one.said().stream().anyMatch(it -> name.isOf(it.profile())))
                .limit(MOST + 1L)
                .toList();
        return new Found(people.stream().limit(MOST).toList(), people.size() > MOST || isCut(rows));
    }

    private static boolean isCut(List<Row> rows) {
        return rows.size() == LOOKED_AT
                || rows.stream().map(Row::one).distinct().count() >= PEOPLE;
    }

    /**
     * A description as it stands in the database.
     *
     * @param one the same for all whom its person is said to be
     */
    private record Row(UUID id, UUID subject, UUID submission, String partner, byte[] said, byte[] key, String one) {}

    private record Word(Mark mark, int n) {}

    private List<Row> byWords(Connection connection, NameQuery name) throws SQLException {
        var words = new ArrayList<Word>();
        var all = List.copyOf(name.words());
        for (int n = 0; n < all.size(); n++) {
            var of = n;
            for (var key : all.get(n)) tokens.ofWord(key).forEach(mark -> words.add(new Word(mark, of)));
        }
        if (words.isEmpty()) return List.of();
        return Sql.ask(
                connection,
                BY_WORDS,
                PeopleSearch::row,
                bytes(connection, words.stream().map(Word::mark).toList()),
                connection.createArrayOf("int4", words.stream().map(Word::n).toArray()),
                all.size(),
                PEOPLE,
                LOOKED_AT);
    }

    private List<Row> byNumber(Connection connection, NameQuery name) throws SQLException {
        var marks = name.numbers().stream().map(subjects::mark).toList();
        var blocks = Stream.concat(name.numbers().stream().map(tokens::block), tokens.ofWord(name.ownNumber()))
                .toList();
        return Sql.ask(
                connection,
                BY_NUMBER,
                PeopleSearch::row,
                bytes(connection, marks),
                bytes(connection, blocks),
                PEOPLE,
                LOOKED_AT);
    }

    private static Array bytes(Connection connection, List<Mark> marks) throws SQLException {
        return connection.createArrayOf("bytea", marks.stream().map(Mark::bytes).toArray(byte[][]::new));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getBytes(5),
                row.getBytes(6),
                row.getString(7));
    }

    private Description opened(Row row) {
        var person = sealing.open(row.said, keyring.unwrap(row.subject, row.key), row.id)
                .orElseThrow();
        return new Description(row.submission, new PartnerId(row.partner), person);
    }
}
