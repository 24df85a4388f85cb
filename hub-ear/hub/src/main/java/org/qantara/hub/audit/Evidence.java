package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.qantara.hub.audit.Packing.Content;
import org.qantara.hub.audit.Seal.Place;

/**
 * What somebody else can verify without asking the hub: a zip file, described in {@code docs/evidence.md}. What cannot be
 * sealed yet is waited for a while; what still cannot is in it as that.
 */
public final class Evidence {
    private static final int MOST = 100_000;
    private static final int MOST_PENDING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Tables tables;
    private final Sealer sealer;
    private final Packing packing;
    private final Duration patience;

    public Evidence(DataSource source, Sealer sealer, SigningKeys keys) {
        this(source, sealer, keys, PATIENCE);
    }

    /** @param patience how long older transactions are waited for */
    Evidence(DataSource source, Sealer sealer, SigningKeys keys, Duration patience) {
        this.tables = new Tables(source);
        this.sealer = sealer;
        this.packing = new Packing(keys);
        this.patience = patience;
    }

    /** @param begun no act of this transaction or a later one was there when evidence was asked for */
    private interface Query {
        Content on(Connection connection, String begun) throws SQLException;
    }

    /**
     * Everything that was done with a submission, signed for; nothing if the audit does not know it.
     *
     * @param receipt as its sender got it, if it was accepted
     */
    public Optional<byte[]> of(UUID submission, Optional<byte[]> receipt) {
        return packed((connection, _) -> about(connection, submission), receipt);
    }

    /** All acts from this one of the chain to the end of the seal that reaches {@code to}, a hundred thousand at most. */
    public Optional<byte[]> chain(long from, long to) {
        return packed((connection, begun) -> between(connection, from, to, begun), Optional.empty());
    }

    private Optional<byte[]> packed(Query query, Optional<byte[]> receipt) {
        var content = sealed(query);
        return content.isNothing() ? Optional.empty() : Optional.of(packing.zip(content, receipt));
    }

    private Content sealed(Query query) {
        var begun = tables.read(connection -> new Snapshot(connection).next());
        sealer.sign();
        var content = tables.read(connection -> query.on(connection, begun));
        if (content.pending().isNone()) return content;
        await(begun);
        sealer.sign();
        return tables.read(connection -> query.on(connection, begun));
    }

    private void await(String transaction) {
        try {
            for (var waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(PAUSE)) {
                if (tables.<Boolean>read(connection -> new Snapshot(connection).hasAllBefore(transaction))) return;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Content between(Connection connection, long from, long to, String begun) throws SQLException {
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
        var end = seals.last().end().seq();
        var isToItsEnd = next.isEmpty() && to > end;
        var pending = isToItsEnd ? seals.unsealed(begun, MOST_PENDING) : List.<PlacedAct>of();
        return new Content(all, places(all), new Pending(end, pending));
    }

    private static int size(List<Stretch> all) {
        return all.stream().mapToInt(stretch -> stretch.acts().size()).sum();
    }

    private static Set<Place> places(List<Stretch> all) {
        return all.stream()
                .flatMap(stretch -> stretch.acts().stream())
                .map(PlacedAct::place)
                .collect(Collectors.toSet());
    }

    /** As few stretches as hold all of its acts. */
    private static Content about(Connection connection, UUID submission) throws SQLException {
        var seals = new Seals(connection);
        var heads = new Heads(connection);
        var all = new ArrayList<Stretch>();
        var held = new HashSet<Place>();
        var pending = new ArrayList<PlacedAct>();
        var told = new HashSet<Place>();
        for (var act : acts(connection, submission)) {
            told.add(act.place());
            if (held.contains(act.place())) continue;
            var stretch = Stretch.from(act.place(), seals, heads);
            if (stretch.isEmpty()) pending.add(act);
            stretch.ifPresent(it -> {
                all.add(it);
                it.acts().forEach(one -> held.add(one.place()));
            });
        }
        return new Content(all, told, new Pending(seals.last().end().seq(), pending));
    }

    private static List<PlacedAct> acts(Connection connection, UUID submission) throws SQLException {
        try (var query = connection.prepareStatement("select tx::text, " + Line.COLUMNS + """
             from act where submission = ? order by act.tx, id
            """)) {
            query.setObject(1, submission);
            return Seals.read(query);
        }
    }
}
