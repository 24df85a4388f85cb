package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.hub.erasure.Whom;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What a recipient says in words is read by who may, and by nobody in the database. */
class RemarksTest extends PeopleFixture {
    private static final String SENTENCE = "Oumnia was fired by her last employer";
    private static final Problem REFUSED = Problem.of(ProblemCode.RECEIVER_REFUSED, "", SENTENCE);
    private static final Problem WORDLESS = Problem.of(ProblemCode.RECEIVER_REFUSED, "");

    private final Sql sql = new Sql(database.dataSource());

    @Test
    void whatARecipientSaysIsReadInTheStatusAndNowhereInTheDatabase() throws SQLException {
        settle(new Settlement.Answered(made(entered("m-1", Way.PUSH)), refused()));
        mailboxes.settle(entered("m-2", Way.PULL), refused(), ZAV_ITSELF);

        assertThat(life("m-1").problem()).contains(REFUSED);
        assertThat(life("m-2").problem()).contains(REFUSED);
        assertThat(dump()).contains("RECEIVER_REFUSED").doesNotContain(SENTENCE).doesNotContain("employer");
        assertThat(count("select count(*) from verdict where get_byte(said, 0) = 5"))
                .isEqualTo(2);
    }

    @Test
    void itIsNotReadAnyMoreOnceThePersonIsErased() throws SQLException {
        settle(new Settlement.Answered(made(entered("m-1", Way.PUSH)), refused()));
        var submission = journal.message(ANAPEC, "m-1").orElseThrow().id();

        erasures.erase(new Whom.OfSubmission(submission), OFFICER, "request 7");

        assertThat(life("m-1").problem()).contains(WORDLESS);
        assertThat(count("select count(*) from verdict where said is not null")).isZero();
    }

    @Test
    void whoWasErasedMeanwhileHasNoWordsStored() throws SQLException {
        var delivery = entered("m-1", Way.PUSH);
        execute("update subject set key = null, erased_at = now()");

        settle(new Settlement.Answered(made(delivery), refused()));

        assertThat(life("m-1").problem()).contains(WORDLESS);
        assertThat(dump()).doesNotContain(SENTENCE);
    }

    @Test
    void itGoesWithTheDocumentAlsoIfItWasWrittenBeforeItWasSealed() throws SQLException {
        settle(new Settlement.Answered(made(entered("m-1", Way.PUSH)), refused()));
        settle(new Settlement.Answered(made(entered("m-2", Way.PUSH)), refused()));
        execute("update verdict set said = null, problem = '" + Codec.text(REFUSED) + "' where delivery in"
                + " (select d.id from delivery d join submission s on s.id = d.submission where message_id = 'm-2')");
        assertThat(life("m-2").problem()).contains(REFUSED);

        var later = Instant.now(Clock.systemUTC()).plus(Duration.ofHours(2));
        assertThat(new Expiry(database.dataSource()).step(later, 10, AT_ONCE).expired())
                .isEqualTo(2);

        assertThat(life("m-1").problem()).contains(WORDLESS);
        assertThat(life("m-2").problem()).contains(WORDLESS);
        assertThat(dump()).doesNotContain(SENTENCE);
        assertThat(count("select count(*) from verdict where said is not null")).isZero();
    }

    private UUID entered(String messageId, Way way) {
        var entry = entry(messageId, way);
        ledger.enter(entry);
        return delivery(entry, 0);
    }

    private static Verdict refused() {
        return new Verdict.Refused(Optional.of("Z-7"), REFUSED);
    }

    /** All that stands in the tables, as text; what is said also as bytes. */
    private String dump() {
        var all = new StringBuilder();
        for (var table : texts("select tablename from pg_tables where schemaname = 'public'"))
            all.append(texts("select t::text from " + table + " t"));
        var said = "select said from verdict where said is not null";
        for (var bytes : sql.read(connection -> Sql.ask(connection, said, row -> row.getBytes(1))))
            all.append(new String(bytes, StandardCharsets.UTF_8));
        return all.toString();
    }

    private List<String> texts(String query) {
        return sql.read(connection -> Sql.ask(connection, query, row -> row.getString(1)));
    }
}
