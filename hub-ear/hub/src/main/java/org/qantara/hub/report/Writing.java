package org.qantara.hub.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qantara.spi.WritesFigures;

/** Writes a report in all its editions, forms and languages. */
final class Writing {
    /** What is kept of a report; the bytes are given away. */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record Document(Edition edition, Form form, String language, byte[] bytes) {}

    private final WritesFigures sdmx;

    Writing(WritesFigures sdmx) {
        this.sdmx = sdmx;
    }

    /** In a fixed order. */
    List<Document> all(Report report) {
        var all = new ArrayList<Document>();
        for (var edition : Edition.values())
            if (edition == Edition.EXACT || report.isPublic())
                for (var form : Form.values())
                    for (var language : form.languages())
                        all.add(new Document(edition, form, language, bytes(report, edition, form, language)));
        return all;
    }

    private byte[] bytes(Report report, Edition edition, Form form, String language) {
        return switch (form) {
            case JSON -> ReportJson.of(report, edition);
            case CSV -> ReportTable.of(report, edition, new ReportWords(language));
            case SDMX_CSV -> sdmx.write(ReportFigures.of(report, edition)).bytes();
            case HTML ->
                ReportPage.of(report, edition, new ReportWords(language)).getBytes(StandardCharsets.UTF_8);
        };
    }
}
