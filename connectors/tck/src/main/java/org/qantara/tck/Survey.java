package org.qantara.tck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.spi.Connector;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/**
 * Reads files and folders with every connector on the class path that recognises them, and prints what came of each:
 * the format, the losses counted and listed, the problem.
 */
public final class Survey {
    private final PrintStream out;

    private Survey(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] filesAndFolders) throws IOException {
        var survey = new Survey(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (var each : filesAndFolders) {
            try (Stream<Path> files = Files.walk(Path.of(each))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) survey.read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var payload = new Payload("application/octet-stream", bytes);
        var reader = reader(payload);
        if (reader == null) out.printf("%s | nobody reads it%n", file.getFileName());
        else print(file, reader, reader.read(payload));
    }

    private static Reads reader(Payload payload) {
        try {
            var fingerprint = Document.of(payload).fingerprint();
            return Connectors.reading().stream()
                    .filter(any -> any.recognises(fingerprint))
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException notADocument) {
            return null;
        }
    }

    private void print(Path file, Connector reader, Translation<HubRecord> translation) {
        switch (translation) {
            case Translation.Refused<HubRecord>(Problem problem) ->
                out.printf("%s | %s | %s%n", file.getFileName(), reader.id(), problem);
            case Translation.Done<HubRecord>(HubRecord record, List<Loss> losses) -> {
                var counts = losses.stream()
                        .collect(Collectors.groupingBy(
                                Loss::reason, () -> new EnumMap<>(Loss.Reason.class), Collectors.counting()));
                out.printf(
                        "%s | %s | %d paths | losses %s%n",
                        file.getFileName(),
                        reader.id(),
                        RecordTree.paths(record).size(),
                        counts);
                losses.forEach(loss -> out.printf("    %s %s%n", loss.reason(), loss.at()));
            }
        }
    }
}
