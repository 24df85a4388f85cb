package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.Dispatches.Opened;

/** What who has the database can read of people: nothing. */
class SealedTest extends JournalFixture {
    private static final String NUMBER = "WX918274";

    @Test
    void neitherANameNorANumberIsInTheDatabasesFiles() throws Exception {
        var entry = about("m-in-the-clear", "Ghizlane Rahhaoui الرحاوي", NUMBER, ids, Way.PUSH, Way.PULL);
        ledger.enter(entry);
        var letter = new Written("tiny", entry.document(), List.of());
        settle(new Settlement.Answered(
                new Settlement.Try(delivery(entry, 0), ids.get(), NOON, letter),
                new Verdict.Accepted(Optional.of("Z-7"))));
        execute("checkpoint");

        assertThat(inTheFiles("m-in-the-clear")).isTrue();
        for (var word : Set.of("Ghizlane", "Rahhaoui", "الرحاوي", NUMBER))
            assertThat(inTheFiles(word)).as(word).isFalse();
    }

    @Test
    void withoutSealingTheyWouldBeThere() throws Exception {
        execute("create table if not exists unsealed (document bytea)");
        var plain = Compressed.of("this is of Benhaddou and would be found".getBytes(StandardCharsets.UTF_8));

        new Sql(database.dataSource())
                .write(connection -> Sql.forEach(
                        connection,
                        "insert into unsealed values (?)",
                        List.of(plain),
                        (row, it) -> row.setBytes(1, it)));

        execute("checkpoint");
        assertThat(inTheFiles("Benhaddou")).isTrue();
        execute("drop table unsealed");
    }

    @Test
    void bytesPutIntoAnothersRowCannotBeRead() throws Exception {
        var one = enter("m-1", NUMBER, Way.PUSH);
        var other = enter("m-2", NUMBER, Way.PUSH);

        execute("update content set canonical = (select canonical from content where submission = '"
                + one.receipt().submissionId() + "') where submission = '"
                + other.receipt().submissionId() + "'");

        assertThat(dispatches.open(List.of(delivery(one, 0), delivery(other, 0))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Opened.Ready.class),
                        second -> assertThat(second).isInstanceOf(Opened.Unreadable.class));
    }

    @Test
    void aDocumentPutInTheRecordsPlaceCannotBeRead() throws Exception {
        var entry = enter("m-1", NUMBER, Way.PUSH);

        execute("update content set canonical = document");

        assertThat(dispatches.open(List.of(delivery(entry, 0))).getFirst()).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void bytesThatAreNotSealedAreNotTakenForSomebodys() throws Exception {
        var entry = enter("m-1", NUMBER, Way.PUSH);

        new Sql(database.dataSource())
                .write(connection -> Sql.forEach(
                        connection,
                        "update content set canonical = ?",
                        List.of(Compressed.of(canonical.write(record()))),
                        (row, bytes) -> row.setBytes(1, bytes)));

        assertThat(dispatches.open(List.of(delivery(entry, 0))).getFirst()).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void theDatabaseKnowsTheLengthOfWhatItCannotRead() throws Exception {
        var entry = enter("m-1", NUMBER, Way.PUSH);

        assertThat(count("select " + Compressed.lengthOf("canonical") + " from content"))
                .isEqualTo(canonical.write(entry.record()).length);
    }

    private boolean inTheFiles(String word) throws Exception {
        var wanted = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(dataDirectory())) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> text(file).contains(wanted));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dataDirectory() throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }
}
