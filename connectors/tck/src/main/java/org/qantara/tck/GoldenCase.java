package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** One folder of {@link GoldenCases}. */
record GoldenCase(Path folder, Reads connector) {
    String sentence() {
        return folder.getFileName().toString().replace('-', ' ');
    }

    void check() throws IOException {
        var seen = seen();
        for (var file : seen.entrySet()) {
            assertThat(folder.resolve(file.getKey()))
                    .as("run with -Dgolden=accept to write it")
                    .exists();
            assertThat(file.getValue()).isEqualTo(Files.readString(folder.resolve(file.getKey())));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("given.")))
                    .as("files of the case")
                    .containsExactlyInAnyOrderElementsOf(seen.keySet());
        }
    }

    void accept() throws IOException {
        for (var file : seen().entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    /** Contents by file name. */
    private Map<String, String> seen() throws IOException {
        var files = new LinkedHashMap<String, String>();
        var then = JsonNodeFactory.instance.objectNode();
        switch (connector.read(given())) {
            case Translation.Refused<HubRecord>(Problem problem) -> then.set("problem", problem(problem));
            case Translation.Done<HubRecord>(HubRecord record, List<Loss> losses) -> {
                then.set("record", RecordTree.json(record));
                then.set("losses", losses(losses));
                if (connector instanceof Writes writer) written(writer, record, then, files);
            }
        }
        files.put("then.json", JsonDocument.pretty(then));
        return files;
    }

    private static void written(Writes writer, HubRecord record, ObjectNode then, Map<String, String> files) {
        switch (writer.write(record)) {
            case Translation.Refused<Payload>(Problem problem) -> then.set("problemInWriting", problem(problem));
            case Translation.Done<Payload>(Payload payload, List<Loss> losses) -> {
                then.set("lossesInWriting", losses(losses));
                var document = Document.of(payload);
                files.put(document instanceof XmlDocument ? "written.xml" : "written.json", document.pretty());
            }
        }
    }

    private Payload given() throws IOException {
        for (var type :
                Map.of("given.xml", Payload.XML, "given.csv", Payload.CSV).entrySet()) {
            var file = folder.resolve(type.getKey());
            if (Files.exists(file)) return new Payload(type.getValue(), Files.readAllBytes(file));
        }
        return new Payload(Payload.JSON, Files.readAllBytes(folder.resolve("given.json")));
    }

    private static ObjectNode problem(Problem problem) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("code", problem.code().name())
                .put("at", problem.at());
        problem.details().forEach(node.withArrayProperty("details")::add);
        return node;
    }

    private static ObjectNode losses(List<Loss> losses) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var reason : Loss.Reason.values()) {
            Stream<String> at =
                    losses.stream().filter(loss -> loss.reason() == reason).map(Loss::at);
            at.forEach(path -> node.withArrayProperty(reason.name()).add(path));
        }
        return node;
    }
}
