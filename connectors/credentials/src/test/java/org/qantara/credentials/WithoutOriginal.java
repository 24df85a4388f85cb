package org.qantara.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Award;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/** A reader whose records lack the original: with it, no leaf of the document could ever be missing from them. */
record WithoutOriginal(Reads reader) implements Reads {
    static Payload document(String name) {
        try (var in = WithoutOriginal.class.getResourceAsStream("/fullest/" + name)) {
            return new Payload(Wrapping.LINKED_DATA, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids within the document, types, and what else says nothing of anybody; one path a line. */
    static Set<String> passedOver(String name) {
        return Set.copyOf(document(name + ".passed-over").text().lines().toList());
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return switch (reader.read(payload)) {
            case Translation.Refused<HubRecord> refused -> refused;
            case Translation.Done<HubRecord>(var record, var losses) -> Translation.of(without((Award) record), losses);
        };
    }

    static Award without(Award award) {
        return new Award(
                award.id(),
                award.person(),
                award.titles(),
                award.descriptions(),
                award.credentialKind(),
                award.level(),
                award.field(),
                award.awardingBody(),
                award.date(),
                award.expires(),
                award.grade(),
                award.track(),
                award.units(),
                award.url(),
                Optional.empty(),
                award.provenance());
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return reader.recognises(fingerprint);
    }

    @Override
    public FormatId id() {
        return reader.id();
    }

    @Override
    public Set<RecordType> recordTypes() {
        return reader.recordTypes();
    }

    @Override
    public String mediaType() {
        return reader.mediaType();
    }

    @Override
    public String title() {
        return reader.title();
    }
}
