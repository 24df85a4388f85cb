package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** A CV that somebody saved as PDF arrives as if its data had been sent alone. */
@OnTheHub
class PdfIT {

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCvAsPdfReachesAPartnerInItsFormat(Way way, Hub hub) throws Exception {
        var id = Way.fresh("pdf");

        var heard = way.submit(
                hub,
                "tanger",
                Message.of(id, pdf(People.europass())).purpose("job-placement").to("zav"));

        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        var letter = hub.house("zav").letter(id);
        assertThat(letter.format()).isEqualTo("eures-candidate");
        assertThat(letter.document().text()).contains(People.ARABIC_GIVEN, People.ARABIC_FAMILY, "خيّاطة");
        var life = Lives.settled(hub.rest("tanger"), id);
        assertThat(life.path("receipt").path("format").asText()).isEqualTo("europass-xml");
        assertThat(life.toString()).contains("/EmbeddedFiles[2]").doesNotContain("shahada");
    }

    @Test
    void aPdfForPeopleAloneIsRefused(Hub hub) throws Exception {
        var paper = new String(pdf(People.europass()).bytes(), StandardCharsets.ISO_8859_1)
                .replace("/EmbeddedFiles", "/Destinations_");

        var heard = hub.rest("tanger")
                .submit(Message.of(
                                Way.fresh("pdf"),
                                new Document("application/pdf", paper.getBytes(StandardCharsets.ISO_8859_1)))
                        .purpose("job-placement")
                        .to("zav"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("NOTHING_INSIDE"));
    }

    /** With the data as the first attachment and a scan as the second. */
    private static Document pdf(Document data) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        object(
                pdf,
                table,
                "1 0 obj\n<</Type /Catalog /Names <</EmbeddedFiles <</Names ["
                        + "(1) <</Type /Filespec /UF (attachment.xml) /EF <</F 2 0 R>> >> "
                        + "(2) <</Type /Filespec /UF (shahada.jpg) /EF <</F 3 0 R>> >>]>> >> >>\nendobj\n",
                new byte[0],
                "");
        var xml = deflated(data.bytes());
        object(
                pdf,
                table,
                "2 0 obj\n<</Filter /FlateDecode /Length " + xml.length + ">>\nstream\n",
                xml,
                "\nendstream\nendobj\n");
        object(pdf, table, "3 0 obj\n<</Length 3>>\nstream\n", new byte[] {1, 2, 3}, "\nendstream\nendobj\n");
        int start = pdf.size();
        write(pdf, table + "trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return new Document("application/pdf", pdf.toByteArray());
    }

    private static void object(
            ByteArrayOutputStream pdf, StringBuilder table, String head, byte[] content, String end) {
        if (pdf.size() == 0) write(pdf, "%PDF-1.7\n");
        table.append("%010d 00000 n \n".formatted(pdf.size()));
        write(pdf, head);
        pdf.writeBytes(content);
        write(pdf, end);
    }

    private static void write(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(deflated)) {
            deflating.write(content);
        }
        return deflated.toByteArray();
    }
}
