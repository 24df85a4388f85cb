package org.qantara.hub.translation;

import org.qantara.model.HubRecord;
import org.qantara.spi.Connector;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** How the hub writes records down and reads them again, without a loss. */
public final class CanonicalForm {
    /** The one format the hub knows by name. */
    public static final String FORMAT = "qantara-json";

    private final Reads reads;
    private final Writes writes;
    private final String mediaType;

    /** @throws IllegalStateException if the connector for it is not here */
    public CanonicalForm(Formats formats) {
        this.writes = formats.writer(FORMAT).orElseThrow(CanonicalForm::missing);
        this.reads = formats.all().stream()
                .filter(c -> c.id().value().equals(FORMAT))
                .filter(Reads.class::isInstance)
                .map(Reads.class::cast)
                .findFirst()
                .orElseThrow(CanonicalForm::missing);
        this.mediaType = ((Connector) writes).mediaType();
    }

    /** Writes a record down. */
    public byte[] write(HubRecord record) {
        return done(writes.write(record)).bytes();
    }

    /** Reads what was written down. */
    public HubRecord read(byte[] stored) {
        return done(reads.readBack(new Payload(mediaType, stored)));
    }

    private static <T> T done(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T>(T value, var losses) when losses.isEmpty() -> value;
            case Translation.Done<T>(T _, var losses) ->
                throw new UnreadableRecord("the canonical form loses " + losses);
            case Translation.Refused<T>(var problem) ->
                throw new UnreadableRecord("the canonical form is refused: " + problem.code() + " " + problem.at());
        };
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("there is no connector " + FORMAT + " that reads and writes");
    }
}
