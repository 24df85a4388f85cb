package org.qantara.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar verifier.jar <bundle.zip or folder> [jwks.json]}; ends with 0 if all is whole, with 1 if not. */
public final class Main {
    private static final List<String> WHOLE = List.of(
            "whole: %d acts, signed with a key of %s",
            "intact : %d actes, signés avec une clé parmi %s", "سليم: %d من الأفعال، موقّعة بمفتاح من %s");
    private static final List<String> CHANGED = List.of(
            "NOT whole: this is not what the hub gave out.",
            "NON intact : ce n'est pas ce que la plateforme a remis.",
            "غير سليم: ليس هذا ما سلّمته المنصّة.");
    private static final List<String> KEYS = List.of(
            "The keys are the bundle's own: compare them with those the hub has published.",
            "Les clés sont celles du paquet : comparez-les avec celles que la plateforme a publiées.",
            "المفاتيح هي مفاتيح الحزمة نفسها: قارنها بما نشرته المنصّة.");

    private Main() {}

    static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("java -jar verifier.jar <bundle.zip or folder> [jwks.json of the hub, kept elsewhere]");
            System.exit(2);
        }
        var kept = arguments.length == 2
                ? Optional.of(Files.readAllBytes(Path.of(arguments[1])))
                : Optional.<byte[]>empty();
        var result = verify(Path.of(arguments[0]), kept);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.findings().forEach(out::println);
        (result.isWhole() ? WHOLE : CHANGED).forEach(line -> out.printf(line + "%n", result.acts(), result.keys()));
        if (kept.isEmpty()) KEYS.forEach(out::println);
        System.exit(result.isWhole() ? 0 : 1);
    }

    private static Verification.Result verify(Path bundle, Optional<byte[]> kept) throws IOException {
        return Files.isDirectory(bundle)
                ? Verification.of(files(bundle), kept)
                : Verification.of(Files.readAllBytes(bundle), kept);
    }

    /** In the order of the manifest, then the rest. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var line : Files.readString(folder.resolve("manifest.txt")).split("\n", -1)) {
            var name = line.substring(Math.min(66, line.length()));
            if (name.matches("[A-Za-z0-9-]+\\.[a-z]+") && Files.exists(folder.resolve(name)))
                files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        try (var there = Files.list(folder)) {
            for (var file : there.sorted().toList())
                files.putIfAbsent(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }
}
