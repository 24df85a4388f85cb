package org.qantara.canonical;

import org.qantara.model.HubRecord;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Refusal;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** A record as a document of one element or key, named as the type of the record. */
final class Written {
    private Written() {}

    static Translation<Payload> of(HubRecord record, Shape shape, DocumentWriter document, String mediaType) {
        var losses = new LossReport();
        try {
            document.begin(record.type().id());
            shape.write(document, record);
            document.end();
            if (!document.heldAll()) Unplaced.unheld("", record, document::holds, losses);
            return Translation.of(new Payload(mediaType, document.done()), losses.losses());
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }
}
