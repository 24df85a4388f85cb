package org.qantara.hub.terminology.table;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.terminology.Contents;
import org.qantara.hub.terminology.Importing;
import org.qantara.hub.terminology.Thesaurus.Version;
import org.qantara.hub.terminology.VersionName;

/**
 * What a hub has of itself: the starter set that was written for it, and on top of it the tables of a folder, named
 * {@code esco-occupation@1.2@fr.csv}: system, version and, if the table does not say it, language.
 */
public final class Supply {
    private static final System.Logger LOG = System.getLogger(Supply.class.getName());
    private static final List<String> STARTER =
            List.of("eqf@2017.csv", "isced-f-2013@2013.csv", "isco-08@2008.csv", "kldb-2010@2010.csv", "rome@3.csv");
    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z0-9-]{1,39})@([A-Za-z0-9.]{1,40}?)(?:@([a-z]{2}))?\\.csv");

    private final Map<Version, Contents> contents = new LinkedHashMap<>();
    private final Map<Version, List<Digest>> digests = new LinkedHashMap<>();

    private Supply() {}

    /**
     * Reads it all. A file that cannot be used is passed over, with a warning in the log.
     *
     * @param folder need not be there
     */
    public static Supply of(Path folder) {
        var all = starter();
        for (var file : files(folder)) all.addFile(file);
        return all;
    }

    /** What was written for the hub. */
    static Supply starter() {
        var all = new Supply();
        for (var name : STARTER)
            try (var in = Supply.class.getResourceAsStream("/org/qantara/hub/terminology/starter/" + name)) {
                all.add(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return all;
    }

    /** Brings in what is new of it. */
    public void to(Importing importing) {
        contents.forEach((version, table) -> {
            if (importing.supply(version, table, digest(version)))
                LOG.log(
                        Level.INFO,
                        "{0} {1}: {2} concepts, {3} mappings",
                        version.system(),
                        version.version(),
                        table.concepts().size(),
                        table.mappings().size());
        });
    }

    Map<Version, Contents> contents() {
        return contents;
    }

    private void addFile(Path file) {
        var name = file.getFileName().toString();
        try {
            add(name, Files.readAllBytes(file));
        } catch (InvalidTable | IOException e) {
            LOG.log(Level.WARNING, "{0} is passed over: {1}", file, e.getMessage());
        }
    }

    private void add(String name, byte[] table) throws IOException {
        var parts = NAME.matcher(name);
        if (!parts.matches())
            throw new IOException("its name is not system@version.csv or system@version@language.csv");
        var version = new Version(parts.group(1), VersionName.of(parts.group(2)));
        InputStream in = new ByteArrayInputStream(table);
        var read = TableReader.read(in, version.system(), Optional.ofNullable(parts.group(3)));
        contents.merge(version, read, Contents::and);
        digests.computeIfAbsent(version, _ -> new ArrayList<>()).add(Digest.of(table));
    }

    /** Of one table its own, else of those of all of them. */
    private Digest digest(Version version) {
        var all = digests.get(version);
        return all.size() == 1
                ? all.getFirst()
                : Digest.of(all.stream().map(Digest::hex).collect(joining("\n")));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(it -> it.getFileName().toString().matches("[^.].*\\.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder {0} cannot be read: {1}", folder, e.getMessage());
            return List.of();
        }
    }
}
