package org.qantara.hub.people;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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
    /** So many are opened at most to see whether they are meant. */
    private static final int OPENED = 5_000;

    private static final String DESCRIPTIONS = """
        select t.id, t.subject, t.submission, t.partner, t.said, k.key
        from person_said t join subject k on k.id = t.subject
        where k.key is not null and t.subject in (select subject from hit) order by t.subject, t.id limit ?
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
        var opened = new LinkedHashMap<UUID, List<Description>>();
        var count = sql.read(connection -> {
            var rows = name.isNumber() ? byNumber(connection, name) : byWords(connection, name);
            for (var row : rows)
                opened.computeIfAbsent(row.subject, _ -> new ArrayList<>()).add(row.description);
            return rows.size();
        });
        var people = opened.entrySet().stream()
                .filter(one -> name.isNumber() || one.getValue().stream().anyMatch(it -> name.isOf(it.profile())))
                .map(one -> new Found.Somebody(one.getKey(), one.getValue()))
                .toList();
        return new Found(people.stream().limit(MOST).toList(), people.size() > MOST || count == OPENED);
    }

    private record Row(UUID subject, Description description) {}

    private record Word(Mark mark, int n) {}

    private List<Row> byWords(Connection connection, NameQuery name) throws SQLException {
        var words = new ArrayList<Word>();
        var all = List.copyOf(name.words());
        for (int n = 0; n < all.size(); n++) {
            var of = n;
            tokens.ofWord(all.get(n)).forEach(mark -> words.add(new Word(mark, of)));
        }
        if (words.isEmpty()) return List.of();
        return Sql.ask(
                connection,
                BY_WORDS,
                this::row,
                bytes(connection, words.stream().map(Word::mark).toList()),
                connection.createArrayOf("int4", words.stream().map(Word::n).toArray()),
                all.size(),
                OPENED);
    }

    private List<Row> byNumber(Connection connection, NameQuery name) throws SQLException {
        var marks = name.numbers().stream().map(subjects::mark).toList();
        var blocks = name.numbers().stream().map(tokens::block).toList();
        return Sql.ask(connection, BY_NUMBER, this::row, bytes(connection, marks), bytes(connection, blocks), OPENED);
    }

    private static Array bytes(Connection connection, List<Mark> marks) throws SQLException {
        return connection.createArrayOf("bytea", marks.stream().map(Mark::bytes).toArray(byte[][]::new));
    }

    private Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var subject = row.getObject(2, UUID.class);
        var person = sealing.open(row.getBytes(5), keyring.unwrap(subject, row.getBytes(6)), id)
                .orElseThrow();
        return new Row(subject, new Description(row.getObject(3, UUID.class), new PartnerId(row.getString(4)), person));
    }
}
