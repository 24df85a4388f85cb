package org.qantara.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

/** Which file is taken out, and what is said of the others. */
class AttachmentsTest {
    private static final byte[] OTHER = "<order/>".getBytes(StandardCharsets.UTF_8);

    @Test
    void theFileThatIsNamedAsAgreedIsTakenAmongSeveral() {
        var cv = new Cv()
                .with("a.xml", "text/xml", OTHER)
                .with("Attachment.XML", "application/octet-stream", Cv.CANDIDATE)
                .with("z.xml", "text/xml", OTHER)
                .pdf();

        assertOpened(cv, "/EmbeddedFiles[2]", "/EmbeddedFiles[3]");
    }

    @Test
    void theOnlyXmlIsTakenWhateverItIsCalled() {
        assertOpened(new Cv()
                .with("سيرة.xml", "application/octet-stream", Cv.CANDIDATE)
                .pdf());
        assertOpened(new Cv().with("سيرة", "application/xml", Cv.CANDIDATE).pdf());
    }

    @Test
    void aFileThatIsOnlyInTheListIsFoundToo() {
        var cv = new Cv()
                .associated("attachment.xml", "text/xml", Cv.CANDIDATE)
                .associated("b.txt", "text/plain", OTHER)
                .pdf();

        assertOpened(cv, "/AF[2]");
    }

    @Test
    void aPdfForPeopleAloneIsRefused() {
        assertRefused(new Cv().pdf(), ProblemCode.NOTHING_INSIDE, "");
        assertRefused(new Cv().with("b.txt", "text/plain", OTHER).pdf(), ProblemCode.NOTHING_INSIDE, "");
        assertRefused(new RawPdf().object("<</Type /Catalog>>").done(), ProblemCode.NOTHING_INSIDE, "");
    }

    @Test
    void nobodyGuessesBetweenTwo() {
        var two = new Cv()
                .with("a.xml", "text/xml", OTHER)
                .with("b.xml", "text/xml", Cv.CANDIDATE)
                .pdf();
        var twoAsAgreed = new Cv()
                .with("attachment.xml", "text/xml", OTHER)
                .with("ATTACHMENT.xml", "text/xml", Cv.CANDIDATE)
                .pdf();

        assertThat(problem(two))
                .isEqualTo(Problem.of(
                        ProblemCode.INVALID_VALUE, "/EmbeddedFiles[2]", Rule.ONE_ATTACHED, "attachment.xml"));
        assertThat(problem(twoAsAgreed).at()).isEqualTo("/EmbeddedFiles[2]");
    }

    @Test
    void aTreeIsGoneThroughInItsOrder() {
        var cv = new RawPdf()
                        .object("<</Type /Catalog /Names <</EmbeddedFiles 2 0 R>> >>")
                        .object("<</Kids [3 0 R 4 0 R]>>")
                        .object("<</Names [(a) <</F (a.txt) /EF <</F 6 0 R>> >>] >>")
                        .object("<</Kids [5 0 R]>>")
                        .object(
                                "<</Names [(b) <</F (b.txt) /EF <</F 6 0 R>> >> (c) <</F (c.xml) /EF <</F 7 0 R>> >>] >>")
                        .stream("", OTHER)
                        .stream("/Filter /FlateDecode", RawPdf.deflated(Cv.CANDIDATE))
                        .done();

        assertOpened(cv, "/EmbeddedFiles", "/EmbeddedFiles[2]");
    }

    @Test
    void whatIsElsewhereIsNotFetched() {
        var cv = new RawPdf()
                        .object("<</Type /Catalog /AF [2 0 R 3 0 R 4 0 R]>>")
                        .object("<</FS /URL /F (http://127.0.0.1:9/attachment.xml)>>")
                        .object("<</F (/etc/hostname.xml)>>")
                        .object("<</F (cv.xml) /EF <</F 5 0 R>> >>")
                        .stream("", Cv.CANDIDATE)
                        .done();
        var contentElsewhere = new RawPdf()
                .object("<</Type /Catalog /AF [<</F (cv.xml) /EF <</F 2 0 R>> >>]>>").stream(
                                "/F (/etc/hostname)", Cv.CANDIDATE)
                        .done();

        assertOpened(cv, "/AF", "/AF[2]");
        assertRefused(contentElsewhere, ProblemCode.MALFORMED, "/AF");
    }

    @Test
    void scriptsAreNotLookedAt() {
        var cv = new RawPdf()
                        .object("<</Type /Catalog /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>"
                                + " /Names <</JavaScript <</Names [(x) <</S /JavaScript /JS 9 0 R>>]>>"
                                + " /EmbeddedFiles <</Names [(x) <</F (cv.xml) /EF <</F 2 0 R>> >>]>> >> >>")
                        .stream("", Cv.CANDIDATE)
                        .done();

        assertOpened(cv);
    }

    private static void assertOpened(Payload cv, String... lost) {
        var opened = new Pdf().open(cv);

        assertThat(opened).isInstanceOf(Translation.Done.class);
        if (opened instanceof Translation.Done<Payload>(var document, var losses)) {
            assertThat(document.bytes()).isEqualTo(Cv.CANDIDATE);
            assertThat(losses)
                    .isEqualTo(List.of(lost).stream()
                            .map(at -> new Loss(at, Loss.Reason.NO_PLACE))
                            .toList());
        }
    }

    private static void assertRefused(Payload cv, ProblemCode code, String at) {
        assertThat(problem(cv)).isEqualTo(Problem.of(code, at));
    }

    private static Problem problem(Payload cv) {
        return switch (new Pdf().open(cv)) {
            case Translation.Refused<Payload>(var problem) -> problem;
            case Translation.Done<Payload> opened -> throw new AssertionError("opened: " + opened);
        };
    }
}
