package org.qantara.hub.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The definitions there are, every version of each. */
public final class Definitions {
    private static final String FILE = "definitions.yaml";

    private final List<Definition> all;

    private Definitions(List<Definition> all) {
        this.all = all;
    }

    /** Those that come with the hub. */
    public static Definitions shipped() {
        try (var in = Definitions.class.getResourceAsStream(FILE)) {
            var read = new Yaml(new SafeConstructor(new LoaderOptions())).<List<Map<String, Object>>>load(in);
            return new Definitions(read.stream().map(Definitions::definition).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of each, in their order. */
    public List<Definition> newest() {
        return all.stream()
                .filter(it -> newest(it.id()).filter(it::equals).isPresent())
                .toList();
    }

    public Optional<Definition> newest(String id) {
        return all.stream().filter(it -> it.id().equals(id)).max((a, b) -> Integer.compare(a.version(), b.version()));
    }

    Optional<Definition> of(String id, int version) {
        return all.stream()
                .filter(it -> it.id().equals(id) && it.version() == version)
                .findFirst();
    }

    private static Definition definition(Map<String, Object> read) {
        return new Definition(
                (String) read.get("id"),
                (Integer) read.get("version"),
                Population.valueOf(constant(read.get("population"))),
                texts(read.get("title")),
                texts(read.get("definition")),
                items(read.get("states")).map(State::of).toList(),
                items(read.get("dimensions")).map(Dimension::valueOf).toList());
    }

    private static Map<String, String> texts(Object read) {
        var texts = new HashMap<String, String>();
        ((Map<?, ?>) read).forEach((language, text) -> texts.put((String) language, ((String) text).strip()));
        return texts;
    }

    private static Stream<String> items(Object read) {
        return ((List<?>) read).stream().map(Definitions::constant);
    }

    /** {@code pre-departure} is {@code PRE_DEPARTURE}. */
    private static String constant(Object word) {
        return ((String) word).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
