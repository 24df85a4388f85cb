package org.qantara.hub.registry;

import static org.qantara.spi.ProblemCode.CONFIGURATION_CHANGED;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.hub.registry.Versions.Origin;
import org.qantara.hub.registry.Versions.Version;

/** Makes new versions of the configuration, and keeps this hub's registry at the newest: each run looks for it. */
public final class Configuring implements Runnable {
    private static final System.Logger LOG = System.getLogger(Configuring.class.getName());

    /** Does what has to be done when another configuration has come into force. */
    public interface Following {
        void changed(Configuration before, Configuration after);
    }

    /** A version and its text. */
    public record Text(int version, String text) {}

    private final Versions versions;
    private final Notation notation;
    private final Review review;
    private final Registry registry;
    private final List<Following> followers;
    private final Clock clock;
    private Given given = new Given("", "", Lines.ALONE);
    private Set<String> warnedOf = Set.of();
    private int inForce;
    private boolean failing;

    /** The file that was applied at the start. */
    private record Given(String name, String text, Lines lines) {}

    public Configuring(
            Versions versions,
            Notation notation,
            Review review,
            Registry registry,
            List<Following> followers,
            Clock clock) {
        this.versions = versions;
        this.notation = notation;
        this.review = review;
        this.registry = registry;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /**
     * Applies a file, unless it says what the file said that was applied last: what was changed since is not undone by
     * it.
     *
     * @param name of the file, or of the folder of several
     * @param lines what the lines of the text are called
     * @throws InvalidRegistry if it cannot be used
     */
    public synchronized void apply(String name, String text, Lines lines) {
        try {
            notation.read(text, lines);
        } catch (InvalidRegistry e) {
            throw e.in(name);
        }
        given = new Given(name, text, lines);
        var applied = false;
        while (!applied) applied = applied(name, text); // another hub may do the same
    }

    private boolean applied(String name, String text) {
        var last = versions.newestFrom(Origin.FILE);
        if (last.filter(it -> it.sha256().equals(sha256(text))).isPresent()) return true;
        var newest = versions.newest();
        if (!add(newest, text, name, Origin.FILE, "")) return false;
        last.filter(it -> it.number() < newest).ifPresent(it -> warn(name, it.number(), newest, text));
        return true;
    }

    /** What administrators have changed is to be lost neither silently nor for good. */
    private void warn(String name, int last, int newest, String text) {
        var back = new TakenBack(versions, notation).by(last, newest, text);
        if (back.isEmpty()) return;
        LOG.log(
                Level.WARNING,
                "{0} takes back what was changed over HTTP since it was applied last: differences to version {2}: {1};"
                        + " GET /api/v1/admin/configuration/versions/{2} still has it, and put with ?dryRun=true it shows them",
                name,
                Integer.toString(back.size()),
                Integer.toString(newest));
    }

    /** The same of a text that is by itself. */
    public void apply(String name, String text) {
        apply(name, text, Lines.ALONE);
    }

    /**
     * Puts the newest version into force.
     *
     * @throws InvalidRegistry if it cannot be used, and the one before stays in force
     */
    public synchronized void load() {
        var newest = versions.newest();
        if (newest == inForce) return;
        var text = versions.text(newest).orElseThrow();
        var before = registry.replace(configuration(newest, text));
        inForce = newest;
        LOG.log(Level.INFO, "version {0} of the configuration is in force", Integer.toString(newest));
        followers.forEach(it -> follow(it, before)); // nothing may come between, for this is done once
        warn(newest, text);
    }

    private Configuration configuration(int version, String text) {
        try {
            return notation.read(text);
        } catch (InvalidRegistry e) {
            throw e.in("version " + version + " of the configuration");
        }
    }

    /** Of what was not in the version before. */
    private void warn(int version, String text) {
        var from = text.equals(given.text) ? given : new Given("version " + version, text, Lines.ALONE);
        var findings = findings(from.text, from.lines);
        findings.stream()
                .filter(it -> !warnedOf.contains(it.what()))
                .forEach(it -> LOG.log(Level.WARNING, from.name + ": " + it.line(Locale.ENGLISH)));
        warnedOf = findings.stream().map(Finding::what).collect(Collectors.toSet());
    }

    private void follow(Following follower, Configuration before) {
        try {
            follower.changed(before, registry.current());
        } catch (RuntimeException e) { // the others are to hear of it
            LOG.log(Level.WARNING, "not all that follows from the new configuration could be done: " + e);
        }
    }

    @Override
    public synchronized void run() {
        try {
            load();
            failing = false;
        } catch (Throwable e) { // it must run again
            if (!failing) LOG.log(Level.WARNING, "the configuration stays as it was: " + e.getMessage());
            failing = true;
        }
    }

    /** The newest version, as it was given; none before the first. */
    public Optional<Text> newest() {
        var newest = versions.newest();
        return text(newest);
    }

    public Optional<Text> text(int version) {
        return versions.text(version).map(it -> new Text(version, it));
    }

    public List<Version> versions() {
        return versions.all();
    }

    /**
     * What would be otherwise with this text.
     *
     * @throws InvalidRegistry if it cannot be used
     */
    public Difference difference(String text) {
        var now = newest().map(Text::text).map(notation::read).orElse(Configuration.NONE);
        return Difference.between(now, notation.read(text));
    }

    /**
     * The agreements by which nothing will ever go, as this text has them.
     *
     * @throws InvalidRegistry if it cannot be used
     */
    public List<Finding> findings(String text) {
        return findings(text, Lines.ALONE);
    }

    private List<Finding> findings(String text, Lines lines) {
        var hopeless = review.of(notation.read(text, lines));
        if (hopeless.isEmpty()) return List.of();
        var places = notation.agreements(text, lines);
        return hopeless.entrySet().stream()
                .map(it -> new Finding(it.getKey(), places.get(it.getKey()), it.getValue()))
                .toList();
    }

    /**
     * Makes this text the next version.
     *
     * @param after the version it was made from
     * @return its number
     * @throws InvalidRegistry if it cannot be used, or {@code after} is no longer the newest
     */
    public int change(int after, String text, String actor, String note) {
        notation.read(text);
        if (newest().equals(Optional.of(new Text(after, text)))) return after;
        if (!add(after, text, actor, Origin.DOOR, note))
            throw new InvalidRegistry(CONFIGURATION_CHANGED, "If-Match", Integer.toString(versions.newest()));
        run();
        return after + 1;
    }

    /**
     * Gives a partner another status; nothing if it has it.
     *
     * @return the number of the version with it
     * @throws InvalidRegistry if there is no such partner
     */
    public int change(PartnerId partner, Status status, String actor, String note) {
        while (true) {
            var now = newest().orElse(new Text(0, ""));
            var text = notation.with(now.text(), partner, status);
            if (text.equals(now.text())) return now.version();
            if (add(now.version(), text, actor, Origin.DOOR, note)) {
                run();
                return now.version() + 1;
            }
        }
    }

    private boolean add(int after, String text, String actor, Origin origin, String note) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return versions.add(new Version(after + 1, at, actor, origin, note, sha256(text)), text);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
