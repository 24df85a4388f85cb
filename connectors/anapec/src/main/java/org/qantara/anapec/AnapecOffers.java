package org.qantara.anapec;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.JsonRows;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/** Format {@code anapec-offers}: ANAPEC's list of offers. */
public final class AnapecOffers implements Splits {
    static final FormatId ID = new FormatId("anapec-offers");

    private static final int REFERENCE = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.VACANCY);
    }

    @Override
    public String mediaType() {
        return Payload.JSON;
    }

    @Override
    public String title() {
        return "ANAPEC, list of offers (JSON)";
    }

    /** By the reference, since there are no headings. */
    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.JsonRows(var first) && Offer.isReference(reference(first));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, (root, losses) -> new Offer(losses).read(root));
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        return JsonRows.split(file, AnapecOffers::key, each);
    }

    private static String key(List<String> row) {
        var reference = reference(row);
        return reference.isEmpty() ? String.join("\u001F", row) : reference.toUpperCase(Locale.ROOT);
    }

    private static String reference(List<String> row) {
        return row.size() > REFERENCE ? row.get(REFERENCE).strip() : "";
    }
}
