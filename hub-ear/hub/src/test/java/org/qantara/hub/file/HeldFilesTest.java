package org.qantara.hub.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.file.ReceivedFile.Counts;
import org.qantara.hub.file.ReceivedFile.State;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Nothing of a file leaves before all of it has been read, and a hub that stops meanwhile costs nothing. */
class HeldFilesTest extends FilesFixture {
    private static final Runnable STILL = () -> {};

    @Test
    void whatHasBeenReadWaitsForTheRest() throws SQLException {
        var id = received(sent("f-1"), TraineeFile.of(450).in());

        assertThat(readUntilBatch(2)).isFalse();

        assertThat(file("f-1").state()).isEqualTo(State.READING);
        assertThat(count("select count(*) from submission where file = '" + id + "'"))
                .isEqualTo(200);
        assertThat(leaving()).isEmpty();
        assertThat(count("select count(*) from waiting")).isZero();
    }

    @Test
    void whatLooksForLostDeliveriesLeavesThemWhereTheyAre() throws SQLException {
        received(sent("f-1"), TraineeFile.of(450).in());
        readUntilBatch(2);

        assertThat(unfinished.relayAgain(ZAV, Set.of())).isZero();
        assertThat(unfinished.letWait(ENABEL)).isZero();

        readers().run();
        assertThat(leaving()).hasSize(450);
        assertThat(count("select count(*) from waiting")).isEqualTo(450);
    }

    @Test
    void theNextHubGoesOnAndNothingIsThereTwice() throws SQLException {
        received(
                sent("f-1"),
                TraineeFile.of(450).with(7, TraineeFile.BORN, "31/02/2005").in());
        readUntilBatch(2);

        readers().run();

        var file = file("f-1");
        assertThat(file.state()).isEqualTo(State.DONE);
        assertThat(file.counts()).isEqualTo(new Counts(450, 449, 0, 1, 0));
        assertThat(count("select count(*) from submission")).isEqualTo(449);
        assertThat(count("select count(*) from refusal")).isEqualTo(1);
        assertThat(leaving()).hasSize(449).doesNotHaveDuplicates();
        assertThat(woken).hasValue(1);
    }

    @Test
    void whatCannotBeEnteredForAnOutageIsEnteredAfterwards() {
        received(sent("f-1"), TraineeFile.of(450).in());
        var calls = new int[1];

        var read = reading()
                .read(
                        file("f-1"),
                        () -> {
                            if (++calls[0] == 2) throw new JournalUnavailable(null);
                        },
                        () -> true);

        assertThat(read).isFalse();
        readers().run();
        assertThat(file("f-1").counts()).isEqualTo(new Counts(450, 450, 0, 0, 0));
    }

    @Test
    void aFileThatTheHubHasAFaultWithIsGivenUpAtLast() {
        received(toZav("f-1"), FilesTest.lines("passports,سلمى,الإدريسي,QX1,P1,1999-04-07", "passports,broken"));

        for (int i = 0; i < 5; i++) {
            readers().run();
            clock.pass(Duration.ofMinutes(1));
        }

        var file = file("f-1");
        assertThat(file.state()).isEqualTo(State.DONE);
        assertThat(file.problem()).contains(Problem.of(ProblemCode.INTERNAL, ""));
    }

    @Test
    void oneNationalIdWithTwoPassportsAndOneNameUnderTwoNationalIdsHoldAllConcernedAndTheOthersProceed()
            throws SQLException {
        var lines = new String[200];
        for (int i = 0; i < 200; i++)
            lines[i] = "passports,شخص" + (char) ('ا' + i % 20) + ",عائلة" + (char) ('ب' + i / 20)
                    + ",QX%d,P%d,19%02d-%02d-%02d".formatted(1000 + i, 5000 + i, 60 + i % 40, 1 + i % 12, 1 + i % 28);
        lines[3] = "passports,سلمى,الإدريسي,QX310077,ZP700001,1999-04-07";
        lines[199] = "passports,سلمى,الإدريسي,QX310077,ZP700002,1999-04-07";
        lines[40] = "passports,غزلان,التازي,QX310078,ZP700003,1996-02-29";
        lines[150] = "passports,غزلان,التازي,QX310079,ZP700004,1996-02-29";

        var file = read(toZav("f-1"), FilesTest.lines(lines));

        assertThat(file.counts()).isEqualTo(new Counts(200, 200, 0, 0, 4));
        assertThat(count("select count(*) from identity_conflict where decision is null"))
                .isEqualTo(2);
        assertThat(count("""
            select count(*) from outbox o join delivery d on d.id = o.delivery join submission s on s.id = d.submission
            where not exists (select from quarantine q where q.subject = s.subject)
            """)).isEqualTo(196);
    }

    /** Whether it came to its end. */
    private boolean readUntilBatch(int batch) {
        var calls = new int[1];
        return reading().read(file("f-1"), STILL, () -> ++calls[0] < batch);
    }

    private Reading reading() {
        return new Reading(
                new Spool(source, subjects, keyring, clock),
                new FileWork(source, clock),
                formats,
                subjects,
                receiving(),
                rows);
    }
}
