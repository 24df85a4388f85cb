package org.qantara.hub.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Seal.Place;

/** What somebody else can verify without asking the hub: a zip file, described in {@code docs/evidence.md}. */
public final class Evidence {
    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");
    private static final int MOST = 100_000;

    private final Tables tables;
    private final Sealer sealer;
    private final SigningKeys keys;

    public Evidence(DataSource source, Sealer sealer, SigningKeys keys) {
        this.tables = new Tables(source);
        this.sealer = sealer;
        this.keys = keys;
    }

    /**
     * Everything that was done with a submission, signed for; nothing if the audit does not know it.
     *
     * @param receipt as its sender got it, if it was accepted
     */
    public Optional<byte[]> of(UUID submission, Optional<byte[]> receipt) {
        sealer.sign();
        return tables.read(connection -> {
            var places = places(connection, submission);
            var found = stretches(connection, places);
            return found.isEmpty() ? Optional.<byte[]>empty() : Optional.of(zip(found, Set.copyOf(places), receipt));
        });
    }

    /** All acts from this one of the chain to the end of the seal that reaches {@code to}, a hundred thousand at most. */
    public Optional<byte[]> chain(long from, long to) {
        sealer.sign();
        return tables.read(connection -> {
            var seals = new Seals(connection);
            var heads = new Heads(connection);
            var all = new ArrayList<Stretch>();
            var next = seals.holding(Math.max(from, seals.begin() + 1));
            while (next.isPresent() && size(all) < MOST) {
                var stretch = Stretch.from(next.get(), seals, heads);
                if (stretch.isEmpty()) break;
                all.add(stretch.get());
                var end = stretch.get().head().seq();
                next = end >= to ? Optional.empty() : seals.holding(end + 1);
            }
            var places = new HashSet<Place>();
            all.forEach(stretch -> stretch.acts().forEach(act -> places.add(act.place())));
            return all.isEmpty() ? Optional.<byte[]>empty() : Optional.of(zip(all, places, Optional.empty()));
        });
    }

    private static int size(List<Stretch> all) {
        return all.stream().mapToInt(stretch -> stretch.acts().size()).sum();
    }

    private static List<Place> places(Connection connection, UUID submission) throws SQLException {
        try (var query = connection.prepareStatement("""
            select act.tx::text, id from act where submission = ? order by act.tx, id
            """)) {
            query.setObject(1, submission);
            try (var rows = query.executeQuery()) {
                var places = new ArrayList<Place>();
                while (rows.next()) places.add(new Place(rows.getString(1), rows.getLong(2)));
                return places;
            }
        }
    }

    /** As few as hold all of these; what is not sealed yet is left out. */
    private static List<Stretch> stretches(Connection connection, List<Place> places) throws SQLException {
        var seals = new Seals(connection);
        var heads = new Heads(connection);
        var all = new ArrayList<Stretch>();
        var held = new HashSet<Place>();
        for (var place : places) {
            if (held.contains(place)) continue;
            var stretch = Stretch.from(place, seals, heads);
            if (stretch.isEmpty()) break;
            all.add(stretch.get());
            stretch.get().acts().forEach(act -> held.add(act.place()));
        }
        return all;
    }

    private byte[] zip(List<Stretch> stretches, Set<Place> told, Optional<byte[]> receipt) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var language : LANGUAGES) files.put("README-" + language + ".txt", readme(language));
        receipt.ifPresent(bytes -> {
            files.put("receipt.json", bytes);
            files.put("receipt.jws", ascii(keys.detached(bytes)));
        });
        var acts = new StringBuilder();
        var chain = new StringBuilder();
        var heads = new StringBuilder();
        for (var stretch : stretches) {
            chain.append("after %d %s\n"
                    .formatted(stretch.before().seq(), stretch.before().hash()));
            for (int i = 0; i < stretch.acts().size(); i++) {
                var act = stretch.acts().get(i);
                chain.append(stretch.seq(i)).append(' ').append(act.digest()).append('\n');
                if (told.contains(act.place()))
                    acts.append(stretch.seq(i)).append(' ').append(act.line()).append('\n');
            }
            heads.append(stretch.head().signature())
                    .append(' ')
                    .append(stretch.head().text())
                    .append('\n');
        }
        files.put("acts.txt", ascii(acts.toString()));
        files.put("chain.txt", ascii(chain.toString()));
        files.put("heads.txt", ascii(heads.toString()));
        files.put("jwks.json", ascii(keys.jwks()));
        return signed(files);
    }

    private byte[] signed(Map<String, byte[]> files) {
        var manifest = new StringBuilder();
        files.forEach((name, bytes) ->
                manifest.append(Digest.of(bytes)).append("  ").append(name).append('\n'));
        var listed = ascii(manifest.toString());
        files.put("manifest.txt", listed);
        files.put("manifest.jws", ascii(keys.detached(listed)));
        return StoredZip.of(files);
    }

    private static byte[] readme(String language) {
        try (var in = Evidence.class.getResourceAsStream("README-" + language + ".txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
