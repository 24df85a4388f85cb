package org.qantara.hub.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.audit.Through;
import org.qantara.hub.file.FileIntake.Taken;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Files on their way in: what is received is stored whole, and what is refused not at all. */
class TakingTest extends FilesFixture {
    @Test
    void whatIsReceivedIsStoredBeforeItIsRead() {
        var id = received(sent("f-1"), TraineeFile.of(3).in());

        var file = files.file(OFPPT, id, Through.REST).orElseThrow();
        assertThat(file.state()).isEqualTo(ReceivedFile.State.RECEIVED);
        assertThat(file.format()).isEqualTo("ofppt-trainees-csv");
        assertThat(file.sha256()).hasSize(64);
        assertThat(files.file(ZAV, id, Through.REST)).isEmpty();
    }

    @Test
    void theSameFileUnderItsMessageIdIsTheFirstOne() throws SQLException {
        received(sent("f-1"), TraineeFile.of(3).in());

        var again = (Taken.Received) take(sent("f-1"), TraineeFile.of(3).in());

        assertThat(again.repeated()).isTrue();
        assertThat(again.file()).isEqualTo(file("f-1"));
        assertThat(count("select count(*) from file")).isEqualTo(1);
    }

    @Test
    void anotherFileUnderAMessageIdIsRefused() {
        received(sent("f-1"), TraineeFile.of(3).in());

        assertThat(problem(take(sent("f-1"), TraineeFile.of(4).in())))
                .isEqualTo(Problem.of(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT, "messageId"));
        assertThat(problem(take(
                                sent("f-1", Optional.of("ofppt-trainees-csv")),
                                TraineeFile.of(3).in()))
                        .code())
                .isEqualTo(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ''                                     | EMPTY_DOCUMENT
                MatriculeEtudiant;Nom;Prenom           | EMPTY_DOCUMENT
                Curriculum vitae                       | FORMAT_NOT_RECOGNISED
                Numero;Ville                           | FORMAT_NOT_RECOGNISED
                <SkillsPassport/>                      | FORMAT_NOT_RECOGNISED
                {"candidate": {}}                      | FORMAT_NOT_RECOGNISED
                {"candidate": {                        | MALFORMED
                """)
    void whatNobodySplitsIsRefusedAndNotStored(String file, ProblemCode code) throws SQLException {
        assertThat(problem(take(sent("f-1"), in(file))).code()).isEqualTo(code);
        assertNothingIsStored();
    }

    @Test
    void aFormatThatHoldsOneRecordOnlyIsNamedWithThoseThatHoldMany() {
        var problem = problem(take(sent("f-1", Optional.of("qantara-json")), in("{}")));

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
        assertThat(problem.details().getFirst()).contains("ofppt-trainees-csv").doesNotContain("qantara-json");
    }

    @Test
    void aFileThatIsNotWhatItIsSaidToBeIsRefused() {
        assertThat(problem(take(
                                sent("f-1", Optional.of("anapec-offers")),
                                TraineeFile.of(3).in()))
                        .code())
                .isEqualTo(ProblemCode.FORMAT_MISMATCH);
    }

    @Test
    void aTableOfAThousandAndOneColumnsIsRefused() throws SQLException {
        var wide = "MatriculeEtudiant;Nom;Prenom" + ";x".repeat(1_000) + "\n1;a;b\n";

        assertThat(problem(take(sent("f-1", Optional.of("ofppt-trainees-csv")), in(wide)))
                        .code())
                .isIn(ProblemCode.INVALID_VALUE, ProblemCode.FORMAT_MISMATCH);
        assertNothingIsStored();
    }

    @Test
    void whatIsTooLargeIsRefusedAndNotStored() throws SQLException {
        assertThat(problem(take(sent("f-1"), TraineeFile.of(20_000).in())))
                .isEqualTo(Problem.of(ProblemCode.TOO_LARGE, "", "1 MiB"));
        assertNothingIsStored();
    }

    @Test
    void aBodyThatBreaksOffIsNotStored() throws SQLException, IOException {
        var broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> taking(1 << 20)
                        .take(
                                sent("f-1"),
                                new SequenceInputStream(TraineeFile.of(4_000).in(), broken)))
                .isInstanceOf(IOException.class);
        assertNothingIsStored();
    }

    @Test
    void whatAKilledHubLeftOfAFileThatNeverCameWholeGoesAfterADay() throws SQLException {
        var spool = new Spool(source, subjects, keyring, clock);
        spool.put(spool.place(), 0, new byte[] {1});
        received(sent("f-1"), TraineeFile.of(3).in());

        readers().tidy();
        assertThat(count("select count(*) from file_chunk")).isEqualTo(2);
        clock.pass(Duration.ofHours(25));
        readers().tidy();

        assertThat(count("select count(*) from file_chunk")).isEqualTo(1);
        readers().run();
        assertThat(file("f-1").counts().accepted()).isEqualTo(3);
    }

    private void assertNothingIsStored() throws SQLException {
        assertThat(
                        count(
                                "select (select count(*) from file) + (select count(*) from file_chunk) + (select count(*) from subject)"))
                .isZero();
    }

    private static Problem problem(Taken taken) {
        return ((Taken.Refused) taken).problem();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
