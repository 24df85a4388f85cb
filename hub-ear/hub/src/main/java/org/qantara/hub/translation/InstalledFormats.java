package org.qantara.hub.translation;

import static org.qantara.spi.ProblemCode.FORMAT_MISMATCH;
import static org.qantara.spi.ProblemCode.FORMAT_NOT_RECOGNISED;
import static org.qantara.spi.ProblemCode.UNKNOWN_FORMAT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.parsing.Fingerprints;
import org.qantara.spi.Connector;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Opens;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Reads;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The connectors of one class path, by their ids. */
public final class InstalledFormats implements Formats {
    private final List<Connector> connectors;
    private final Limits limits;

    /**
     * Those found.
     *
     * @throws IllegalStateException if two connectors have one id
     */
    public InstalledFormats(Iterable<Connector> found, Limits limits) {
        var byId = new TreeMap<String, Connector>();
        for (var connector : found) {
            var other = byId.put(connector.id().value(), connector);
            if (other != null)
                throw new IllegalStateException("two connectors have the id " + connector.id() + ": "
                        + other.getClass().getName() + " and "
                        + connector.getClass().getName());
        }
        this.connectors = List.copyOf(byId.values());
        this.limits = limits;
    }

    /**
     * Those on a class path.
     *
     * @throws IllegalStateException if two connectors have one id
     */
    public static InstalledFormats on(ClassLoader classPath, Limits limits) {
        return new InstalledFormats(ServiceLoader.load(Connector.class, classPath), limits);
    }

    @Override
    public List<Connector> all() {
        return connectors;
    }

    /** The formats a partner may ask to receive. */
    public List<FormatId> writable() {
        return all(Writes.class).map(Connector::id).toList();
    }

    @Override
    public Optional<Writes> writer(String format) {
        return all(Writes.class).filter(c -> c.id().value().equals(format)).findFirst();
    }

    @Override
    public Translation<Readable> reader(Optional<String> named, Payload document) {
        var reader = named.flatMap(this::reader);
        if (named.isPresent() && reader.isEmpty())
            return Translation.refused(Problem.of(UNKNOWN_FORMAT, "format", readable()));
        return switch (Fingerprints.of(document, limits)) {
            case Translation.Refused<Fingerprint>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Fingerprint>(var seen, var _) ->
                opening(seen)
                        .map(opener -> inside(opener.open(document), reader))
                        .orElseGet(() -> reader(reader, seen, document));
        };
    }

    /**
     * Finds who splits a file of many records: by the name given, which the file must fit, else by its fingerprint.
     *
     * @param beginning of the file, as many bytes as are at hand
     * @return why there is nobody as {@link #reader} does
     */
    public Translation<Splits> splitter(Optional<String> named, Payload beginning) {
        var all = all(Splits.class).toList();
        var ids = ids(all.stream().map(Connector::id));
        var fitting = named.map(name ->
                        all.stream().filter(it -> it.id().value().equals(name)).toList())
                .orElse(all);
        if (fitting.isEmpty()) return Translation.refused(Problem.of(UNKNOWN_FORMAT, "format", ids));
        return switch (Fingerprints.of(beginning, limits)) {
            case Translation.Refused<Fingerprint>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Fingerprint>(var seen, var none) ->
                fitting.stream()
                        .filter(it -> it.recognises(seen))
                        .findFirst()
                        .map(it -> Translation.of(it, none))
                        .orElseGet(() -> Translation.refused(
                                named.map(name -> Problem.of(FORMAT_MISMATCH, "format", name, kind(seen)))
                                        .orElseGet(() -> Problem.of(FORMAT_NOT_RECOGNISED, "", ids))));
        };
    }

    /** Who splits files of this format. */
    public Optional<Splits> splitter(String format) {
        return all(Splits.class).filter(it -> it.id().value().equals(format)).findFirst();
    }

    private Optional<Opens> opening(Fingerprint seen) {
        return all(Opens.class).filter(opener -> opener.recognises(seen)).findFirst();
    }

    private Translation<Readable> inside(Translation<Payload> opened, Optional<Reads> reader) {
        return switch (opened) {
            case Translation.Refused<Payload>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Payload>(var document, var losses) ->
                switch (Fingerprints.of(document, limits)) {
                    case Translation.Refused<Fingerprint>(Problem problem) -> Translation.refused(problem);
                    case Translation.Done<Fingerprint>(var seen, var _) ->
                        switch (reader(reader, seen, document)) {
                            case Translation.Refused<Readable> refused -> refused;
                            case Translation.Done<Readable>(var readable, var _) -> Translation.of(readable, losses);
                        };
                };
        };
    }

    private Translation<Readable> reader(Optional<Reads> named, Fingerprint seen, Payload document) {
        return switch (named.isPresent() ? fitting(named.get(), seen) : recognising(seen)) {
            case Translation.Refused<Reads>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Reads>(var reader, var none) -> Translation.of(new Readable(reader, document), none);
        };
    }

    @Override
    public DryRun translate(
            Optional<String> from, String to, Payload document, Function<HubRecord, Translation<HubRecord>> between) {
        return switch (reader(from, document)) {
            case Translation.Refused<Readable>(Problem problem) ->
                new DryRun(from.orElse(""), Translation.refused(problem), Optional.empty());
            case Translation.Done<Readable>(var readable, var before) -> {
                var read = readable.read(before);
                var written = read instanceof Translation.Done<HubRecord>(HubRecord record, var _)
                        ? Optional.of(write(between.apply(record), to))
                        : Optional.<Translation<Payload>>empty();
                yield new DryRun(readable.reader().id().value(), read, written);
            }
        };
    }

    private Translation<Payload> write(Translation<HubRecord> released, String to) {
        return switch (released) {
            case Translation.Refused<HubRecord>(var problem) -> Translation.refused(problem);
            case Translation.Done<HubRecord>(var record, var withheld) ->
                switch (write(record, to)) {
                    case Translation.Refused<Payload> refused -> refused;
                    case Translation.Done<Payload>(var document, var losses) ->
                        Translation.of(
                                document,
                                Stream.concat(withheld.stream(), losses.stream())
                                        .toList());
                };
        };
    }

    private Translation<Payload> write(HubRecord record, String to) {
        return writer(to)
                .map(writer -> writer.write(record))
                .orElseGet(() -> Translation.refused(Problem.of(UNKNOWN_FORMAT, "to", ids(writable().stream()))));
    }

    private Translation<Reads> fitting(Reads reader, Fingerprint seen) {
        if (reader.recognises(seen)) return Translation.of(reader, List.of());
        var other = all(Reads.class).filter(c -> c.recognises(seen)).findFirst();
        var shown = other.map(c -> c.id().value()).orElseGet(() -> kind(seen));
        return Translation.refused(
                Problem.of(FORMAT_MISMATCH, "format", reader.id().value(), shown));
    }

    private Translation<Reads> recognising(Fingerprint seen) {
        return all(Reads.class)
                .filter(c -> c.recognises(seen))
                .findFirst()
                .map(reader -> Translation.of(reader, List.of()))
                .orElseGet(() -> Translation.refused(Problem.of(FORMAT_NOT_RECOGNISED, "", readable())));
    }

    private Optional<Reads> reader(String format) {
        return all(Reads.class).filter(c -> c.id().value().equals(format)).findFirst();
    }

    private String readable() {
        return ids(all(Reads.class).map(Connector::id));
    }

    private <T extends Connector> Stream<T> all(Class<T> able) {
        return connectors.stream().filter(able::isInstance).map(able::cast);
    }

    private static String ids(Stream<FormatId> formats) {
        return formats.map(FormatId::value).sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }

    private static String kind(Fingerprint seen) {
        return switch (seen) {
            case Fingerprint.Xml _ -> "XML";
            case Fingerprint.Json _, Fingerprint.JsonRows _ -> "JSON";
            case Fingerprint.Table _ -> "CSV";
            case Fingerprint.Other _ -> "?";
        };
    }
}
