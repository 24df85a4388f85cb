package org.qantara.hub.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The formats this hub speaks: one for each connector on its class path. */
public interface Formats {
    List<Connector> all();

    Optional<Writes> writer(String format);

    /**
     * Who writes a record of this type for whoever wants this format: the format itself, or, if it holds no such
     * records, the one that holds the most types of them, in the same syntax if there is one.
     */
    default Optional<Writes> writer(String format, RecordType type) {
        return writer(format).flatMap(wanted -> {
            if (wanted.recordTypes().contains(type)) return Optional.of(wanted);
            return all().stream()
                    .filter(other ->
                            other instanceof Writes && other.recordTypes().contains(type))
                    .map(Writes.class::cast)
                    .max(Comparator.<Writes, Boolean>comparing(
                                    other -> other.mediaType().equals(wanted.mediaType()))
                            .thenComparing(other -> other.recordTypes().size()));
        });
    }

    /**
     * Finds who reads a document: by the name given, which the document must fit, else by its fingerprint. One that is
     * an envelope is opened, and who reads what is inside is found in the same way; an envelope inside an envelope is
     * nobody's.
     *
     * @return the reader, with what of the envelope is lost; or why there is none: {@code EMPTY_DOCUMENT}, {@code
     *     MALFORMED}, {@code UNKNOWN_FORMAT}, {@code FORMAT_NOT_RECOGNISED}, {@code FORMAT_MISMATCH}, …
     */
    Translation<Readable> reader(Optional<String> named, Payload document);

    /**
     * A document and who reads it.
     *
     * @param document what was inside, if an envelope came
     */
    record Readable(Reads reader, Payload document) {
        /** What it says; what was lost before comes first among the losses. */
        public Translation<HubRecord> read(List<Loss> before) {
            return switch (reader.read(document)) {
                case Translation.Refused<HubRecord> refused -> refused;
                case Translation.Done<HubRecord> done ->
                    Crowd.in(done.value())
                            .<Translation<HubRecord>>map(Translation::refused)
                            .orElseGet(() -> after(before, done));
            };
        }

        private static Translation<HubRecord> after(List<Loss> before, Translation.Done<HubRecord> done) {
            if (before.isEmpty()) return done;
            return Translation.of(
                    done.value(),
                    Stream.concat(before.stream(), done.losses().stream()).toList());
        }
    }

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
