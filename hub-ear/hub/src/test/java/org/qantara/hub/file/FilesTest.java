package org.qantara.hub.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.file.ReceivedFile.Counts;
import org.qantara.spi.Loss;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** What becomes of the rows of a file. */
class FilesTest extends FilesFixture {
    private static final Charset ARABIC = Charset.forName("windows-1256");

    private static TraineeFile messy() {
        return TraineeFile.of(456)
                .headed("NTelephone", "NTelephnoe")
                .with(16, TraineeFile.BORN, "31/02/2005")
                .with(199, TraineeFile.PHONE, "AB204417")
                .with(455, TraineeFile.FAMILY_IN_ARABIC, "????");
    }

    @Test
    void allButTheBadRowsAreAcceptedAndEachBadOneIsToldByRowColumnAndReason() throws SQLException {
        var file = read("f-1", messy().in(ARABIC));

        assertThat(file.state()).isEqualTo(ReceivedFile.State.DONE);
        assertThat(file.counts()).isEqualTo(new Counts(456, 453, 0, 3, 0));
        var problems = files.problems(file.id(), 0, 10);
        assertThat(problems).extracting(RowProblem::row).containsExactly(18L, 201L, 457L);
        assertThat(problems)
                .extracting(it -> it.problem().at())
                .containsExactly("/DateNaissance", "/NTelephone", "/Nom_Arabe");
        for (var language : Texts.LANGUAGES)
            assertThat(problems)
                    .extracting(it -> Texts.detail(it.problem(), language))
                    .doesNotContain("")
                    .hasSize(3);
        assertThat(Texts.detail(problems.getFirst().problem(), Locale.FRENCH)).contains("31/12/2004");
        assertThat(count("select count(*) from submission")).isEqualTo(453);
        assertThat(count("select count(*) from refusal")).isEqualTo(3);
        assertThat(count("select count(*) from delivery")).isEqualTo(2 * 453);
    }

    @Test
    void problemsComeAPageAtATime() {
        var file = read("f-1", messy().in());

        assertThat(files.problems(file.id(), 0, 2)).extracting(RowProblem::row).containsExactly(18L, 201L);
        assertThat(files.problems(file.id(), 201, 2))
                .extracting(RowProblem::row)
                .containsExactly(457L);
    }

    @Test
    void aMisspeltHeadingIsToldOnce() {
        var file = read("f-1", messy().in());

        assertThat(file.warnings()).containsExactly(new Warning("/NTelephnoe", Loss.Reason.DOUBTFUL, 0));
    }

    @Test
    void whatIsLostOfRowsIsToldWithHowManyTheyAre() {
        var file = read(
                "f-1",
                TraineeFile.of(3).headed("LieuNaissance", "Couleur preferee").in());

        assertThat(file.warnings()).containsExactly(new Warning("/Couleur preferee", Loss.Reason.NO_PLACE, 3));
    }

    @Test
    void theSameRowsInAnotherFileInAnotherEncodingAddNothing() throws SQLException {
        read("f-1", messy().in(ARABIC));

        var again = read("f-2", messy().headed("NTelephnoe", "NTelephone").in(StandardCharsets.UTF_8));

        assertThat(again.counts()).isEqualTo(new Counts(456, 0, 453, 3, 0));
        assertThat(count("select count(*) from submission")).isEqualTo(453);
        assertThat(count("select count(*) from delivery")).isEqualTo(2 * 453);
        assertThat(leaving()).hasSize(453);
    }

    @Test
    void ofAFileThatOverlapsOnlyWhatIsNewIsAccepted() {
        read("f-1", TraineeFile.of(40).in());

        var later = read(
                "f-2",
                TraineeFile.of(50)
                        .without(0)
                        .with(20, TraineeFile.PHONE, "0699000000")
                        .in());

        assertThat(later.counts()).isEqualTo(new Counts(49, 11, 38, 0, 0));
    }

    @Test
    void aRowThatIsThereTwiceIsOneRecord() {
        var file = read(
                toZav("f-1"),
                lines("passports,سلمى,الإدريسي,QX1,P1,1999-04-07", "passports,سلمى,الإدريسي,QX1,P1,1999-04-07"));

        assertThat(file.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
    }

    @Test
    void theFileGoesWhenItHasBeenRead() throws SQLException {
        read("f-1", TraineeFile.of(3).in());

        assertThat(count("select count(*) from file_chunk")).isZero();
        assertThat(count("select count(*) from subject s where exists (select from file f where f.id = s.id)"))
                .isZero();
    }

    @Test
    void nothingOfAPersonStandsInClearNeitherBeforeNorAfterwards() throws SQLException {
        received(sent("f-1"), messy().in());
        assertThat(inClear()).isZero();

        readers().run();

        assertThat(inClear()).isZero();
    }

    private long inClear() throws SQLException {
        return count("""
            select (select count(*) from submission s where s::text ~ 'AB1000|Oubihi')
                + (select count(*) from file f where f::text ~ 'AB1000|Oubihi')
                + (select count(*) from file_problem p where p::text ~ 'AB1000|Oubihi|M0000')
                + (select count(*) from refusal r where r::text ~ 'AB1000|Oubihi|M0000')
                + (select count(*) from act a where a::text ~ 'AB1000|Oubihi|M0000')
                + (select count(*) from file_chunk c where position('Oubihi'::bytea in c.sealed) > 0)
            """);
    }

    @Test
    void whereTheHubHasAFaultWithARowTheOthersAreAccepted() {
        var file = read(
                toZav("f-1"),
                lines(
                        "passports,سلمى,الإدريسي,QX1,P1,1999-04-07",
                        "passports,!,x,QX2,P2,1999-04-08",
                        "passports,غزلان,بناني,QX3,P3,1999-04-09"));

        assertThat(file.counts()).isEqualTo(new Counts(3, 2, 0, 1, 0));
        assertThat(files.problems(file.id(), 0, 1).getFirst().problem().code()).isEqualTo(ProblemCode.INTERNAL);
    }

    @Test
    void whoIsErasedIsRejectedAndTheOthersAreAccepted() throws SQLException {
        read("f-1", TraineeFile.of(1).in());
        execute("update subject set key = null, erased_at = now()");

        var file = read(
                "f-2",
                TraineeFile.of(3).with(0, TraineeFile.PHONE, "0699000000").in());

        assertThat(file.counts()).isEqualTo(new Counts(3, 2, 0, 1, 0));
        assertThat(files.problems(file.id(), 0, 1).getFirst().problem().code()).isEqualTo(ProblemCode.ERASED);
    }

    @Test
    void whatNoAgreementAllowsIsRejectedRowByRow() {
        var file = read(
                sent("f-1", Optional.of("tourism"), List.of()),
                TraineeFile.of(3).in());

        assertThat(file.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    }

    static InputStream lines(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
