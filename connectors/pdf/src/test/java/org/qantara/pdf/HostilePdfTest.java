package org.qantara.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** PDFs that somebody made to do harm: they are refused, or opened all the same, in little memory and time. */
class HostilePdfTest {
    private static final String ATTACHED =
            "<</Type /Catalog /Names <</EmbeddedFiles <</Names [(x) <</F (cv.xml) /EF <</F 2 0 R>> >>]>> >> >>";

    @Test
    void anEncryptedPdfIsRefusedAsSuch() {
        assertRefused(Cv.europass().protectedBy("s3cret").pdf(), ProblemCode.ENCRYPTED, "");
        assertRefused(Cv.europass().protectedBy("").pdf(), ProblemCode.ENCRYPTED, "");
        assertRefused(Cv.europass().protectedBy("").withoutObjectStreams().pdf(), ProblemCode.ENCRYPTED, "");
        var byCertificate =
                new RawPdf().object(ATTACHED).stream("", Cv.CANDIDATE).done("/Encrypt <</Filter /Adobe.PubSec /V 1>>");
        assertRefused(byCertificate, ProblemCode.ENCRYPTED, "");
    }

    @Test
    void anAttachmentThatInflatesWithoutEndIsRefused() {
        var bomb = new RawPdf()
                .object(ATTACHED).stream("/Filter /FlateDecode", RawPdf.bomb(64))
                        .done();

        assertRefused(bomb, ProblemCode.TOO_LARGE, "/EmbeddedFiles");
    }

    @Test
    void anAttachmentDeflatedTwiceIsNotRead() {
        var bomb = new RawPdf()
                .object(ATTACHED).stream("/Filter [/FlateDecode /FlateDecode]", RawPdf.deflated(RawPdf.bomb(64)))
                        .done();
        var byOtherFilter = new RawPdf()
                .object(ATTACHED).stream("/Filter /LZWDecode", RawPdf.bomb(1)).done();

        assertRefused(bomb, ProblemCode.MALFORMED, "/EmbeddedFiles");
        assertRefused(byOtherFilter, ProblemCode.MALFORMED, "/EmbeddedFiles");
    }

    @Test
    void rowsAsWideAsMemoryAreNotAllocated() {
        var wide = new RawPdf()
                .object(ATTACHED).stream(
                                "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 2147483000 /Colors 32>>",
                                RawPdf.deflated(Cv.CANDIDATE))
                        .done();

        assertRefused(wide, ProblemCode.MALFORMED, "/EmbeddedFiles");
    }

    @Test
    void structureThatInflatesWithoutEndIsRefused() {
        var table = new RawPdf()
                .stream("/Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode", RawPdf.bomb(64))
                        .doneWithStream();
        var objects = new RawPdf()
                .stream("/Type /ObjStm /N 5 /First 20 /Filter /FlateDecode", RawPdf.bomb(64))
                        .write("trailer\n<</Root 2 0 R>>\n")
                        .payload();

        assertRefused(table, ProblemCode.TOO_LARGE, "");
        assertRefused(objects, ProblemCode.TOO_LARGE, "");
    }

    @Test
    void aTableWhoseEntriesTakeNoBytesEnds() {
        var endless = new RawPdf()
                .stream("/Type /XRef /Size 2000000000 /Index [0 2000000000] /W [0 0 0] /Root 1 0 R", new byte[100])
                        .doneWithStream();

        assertRefused(endless, ProblemCode.MALFORMED, "");
    }

    @Test
    void aTreeThatGoesInCirclesIsGoneThroughOnce() {
        var circles = new RawPdf()
                        .object("<</Type /Catalog /Names <</EmbeddedFiles 2 0 R>> >>")
                        .object("<</Kids [3 0 R 2 0 R 3 0 R]>>")
                        .object("<</Kids [2 0 R] /Names [(x) <</F (cv.xml) /EF <</F 4 0 R>> >>]>>")
                        .stream("", Cv.CANDIDATE)
                        .done();

        assertThat(new Pdf().open(circles)).isInstanceOf(Translation.Done.class);
    }

    @Test
    void tablesThatPointAtEachOtherEnd() {
        var circle = new RawPdf()
                .object(ATTACHED).stream("", Cv.CANDIDATE)
                        .write("xref\n0 0\ntrailer\n<</Root 1 0 R /Prev 0>>\nstartxref\n9\n%%EOF")
                        .payload();

        assertThat(new Pdf().open(circle)).isNotNull();
    }

    @Test
    void moreFilesThanAnybodyAttachesAreRefused() {
        var files = new StringBuilder("<</Type /Catalog /AF [");
        for (int i = 0; i < 5_000; i++) files.append("<</F (a)>> ");
        var many = new RawPdf().object(files.append("]>>").toString()).done();

        assertRefused(many, ProblemCode.TOO_LARGE, "");
    }

    @Test
    void listsWithinListsAreRefused() {
        var deep = new RawPdf()
                .object("<</Type /Catalog /AF " + "[".repeat(1_000_000))
                .done();
        var many = new RawPdf()
                .object("<</Type /Catalog /AF [" + "[]".repeat(1_000_000) + "]>>")
                .done();

        assertRefused(deep, ProblemCode.MALFORMED, "");
        assertRefused(many, ProblemCode.TOO_LARGE, "");
    }

    @Test
    void lengthsThatLeadFromStreamToStreamEnd() {
        var chain = new RawPdf().object(ATTACHED);
        for (int i = 2; i < 30_000; i++) chain.object("<</Length " + (i + 1) + " 0 R>>\nstream\nx\nendstream");

        assertThat(new Pdf().open(chain.done())).isInstanceOf(Translation.Refused.class);
    }

    @Test
    void whatHasToBeReadOverAndOverIsRefused() {
        var streams = new StringBuilder();
        for (int i = 0; i < 100_000; i++) streams.append(i + 2).append(" 0 obj<</Type/ObjStm/N 1>>stream\n");

        assertRefused(new RawPdf().object(ATTACHED).write(streams.toString()).payload(), ProblemCode.MALFORMED, "");
    }

    @Test
    void whatOnlyBeginsAsOneIsMalformed() {
        var noise = new byte[200_000];
        new Random(6).nextBytes(noise);
        var begun = new RawPdf()
                .write(new String(noise, StandardCharsets.ISO_8859_1))
                .payload();

        assertRefused(begun, ProblemCode.MALFORMED, "");
        assertRefused(new RawPdf().payload(), ProblemCode.MALFORMED, "");
    }

    private static void assertRefused(Payload pdf, ProblemCode code, String at) {
        assertThat(new Pdf().open(pdf)).isInstanceOf(Translation.Refused.class);
        if (new Pdf().open(pdf) instanceof Translation.Refused<Payload>(Problem problem)) {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at()).isEqualTo(at);
        }
    }
}
