package org.qantara.europass;

import java.util.List;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;

/** Writes photo, signature and attached documents: JPEG, PNG and, not for the first two, PDF. */
final class FileWriter {
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;
    private int documents;

    FileWriter(ValueWriter values) {
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    /** The first that can be written, of a kind that there is one of. */
    void image(String name, List<Attachment> attachments, Attachment.Kind kind) {
        boolean written = false;
        for (int i = 0; i < attachments.size(); i++) {
            var image = attachments.get(i);
            if (image.kind() != kind) continue;
            var at = Report.item("/attachments", i);
            if (written) report.lost(at, image, Loss.Reason.ONLY_FIRST_KEPT);
            else if (image.content().isEmpty() || !isImage(image)) report.lost(at, image);
            else {
                written = true;
                out.begin(name);
                content(image);
                out.end();
                report.lost(at + "/name", image.name());
                report.lost(at + "/description", image.description());
                report.lost(at + "/url", image.url());
            }
        }
    }

    void document(Attachment file, String at) {
        if (file.kind() != Attachment.Kind.DOCUMENT) return;
        if (file.content().isEmpty() || !(isImage(file) || isPdf(file))) {
            report.lost(at, file);
            return;
        }
        out.begin("Attachment");
        values.dialect.id("ATT_" + ++documents);
        out.leaf("Name", file.name());
        content(file);
        out.leaf("Description", file.description());
        out.end();
        report.lost(at + "/url", file.url());
    }

    private void content(Attachment file) {
        out.leaf("MimeType", file.mediaType());
        out.leaf("Data", file.content().map(Bytes::base64));
    }

    private static boolean isImage(Attachment file) {
        return file.mediaType().filter(Codes.IMAGES::contains).isPresent();
    }

    private static boolean isPdf(Attachment file) {
        return file.mediaType().filter("application/pdf"::equals).isPresent();
    }
}
