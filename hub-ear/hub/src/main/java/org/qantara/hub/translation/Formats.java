package org.qantara.hub.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.model.HubRecord;
import org.qantara.spi.Connector;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The formats this hub speaks: one for each connector on its class path. */
public interface Formats {
    List<Connector> all();

    Optional<Writes> writer(String format);

    /**
     * Finds who reads a document: by the name given, which the document must fit, else by its fingerprint.
     *
     * @return the reader, or why there is none: {@code EMPTY_DOCUMENT}, {@code MALFORMED}, {@code UNKNOWN_FORMAT},
     *     {@code FORMAT_NOT_RECOGNISED}, {@code FORMAT_MISMATCH}, …
     */
    Translation<Reads> reader(Optional<String> named, Payload document);

    /**
     * Reads and writes in one go, and stores nothing: what a partner's document would become, and what would be lost.
     */
    default DryRun translate(Optional<String> from, String to, Payload document) {
        return translate(from, to, document, record -> Translation.of(record, List.of()));
    }

    /** The same, with something in between that may take a part of the record away. */
    DryRun translate(
            Optional<String> from, String to, Payload document, Function<HubRecord, Translation<HubRecord>> between);

    /** Both halves of a dry run; the second is absent if the first was refused. */
    record DryRun(String from, Translation<HubRecord> read, Optional<Translation<Payload>> written) {}
}
