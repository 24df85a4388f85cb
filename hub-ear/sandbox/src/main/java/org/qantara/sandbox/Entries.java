package org.qantara.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The partners of a registry as the hub reads it: a file in YAML or JSON, or a folder of such files. */
final class Entries {

    private static final JsonMapper JSON = new JsonMapper();

    private Entries() {}

    /** @throws IOException if it cannot be read, with a message that names the file */
    static List<JsonNode> of(Path registry) throws IOException {
        var entries = new ArrayList<JsonNode>();
        for (var file : files(registry)) {
            try {
                for (var document : documents(Files.readString(file))) {
                    document.path("partners").forEach(entries::add);
                }
            } catch (YAMLException | IOException e) {
                throw new IOException("registry " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static List<Path> files(Path registry) throws IOException {
        if (!Files.isDirectory(registry)) {
            return List.of(registry);
        }
        try (var all = Files.list(registry)) {
            return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        }
    }

    /** JSON may have tabs between its words, YAML not. */
    private static List<JsonNode> documents(String text) throws IOException {
        if (text.stripLeading().startsWith("{")) {
            return List.of(JSON.readTree(text));
        }
        var documents = new ArrayList<JsonNode>();
        for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
            documents.add(JSON.valueToTree(document));
        }
        return documents;
    }
}
