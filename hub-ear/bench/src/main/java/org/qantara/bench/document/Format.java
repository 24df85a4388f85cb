package org.qantara.bench.document;

import java.util.List;
import java.util.ServiceLoader;
import org.qantara.model.Candidate;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** An installed format that candidates can be both read from and written to. */
public final class Format {

    private final Connector connector;

    private Format(Connector connector) {
        this.connector = connector;
    }

    /** The ids of all that are installed, sorted. */
    public static List<String> ids() {
        return ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found instanceof Reads
                        && found instanceof Writes writes
                        && writes.recordTypes().contains(RecordType.CANDIDATE))
                .map(found -> found.id().value())
                .sorted()
                .toList();
    }

    /** @throws IllegalArgumentException if no such format is installed */
    public static Format of(String id) {
        return ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.id().value().equals(id))
                .findFirst()
                .map(Format::new)
                .orElseThrow(() -> new IllegalArgumentException("no such format: " + id));
    }

    public boolean isXml() {
        return connector.mediaType().endsWith("xml");
    }

    public Payload write(Candidate candidate) {
        return done(((Writes) connector).write(candidate));
    }

    public Translation<?> read(Payload document) {
        return ((Reads) connector).read(document);
    }

    /** The file of an invented person in about that many bytes. */
    public Candidate curriculum(String surname, int bytes) {
        return Curriculum.of(surname, bytes, candidate -> write(candidate).bytes().length);
    }

    /** What was translated, or an exception if it was refused: nothing is measured that did not work. */
    static <T> T done(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T> done -> done.value();
            case Translation.Refused<T> refused ->
                throw new IllegalStateException(refused.problem().toString());
        };
    }
}
