package org.qantara.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code java -jar verifier.jar <bundle.zip or folder> [jwks.json]}; ends with 0 if all is whole, with 1 if something was
 * changed, with 2 if there is nothing to verify, with 3 if nothing was changed and not all is sealed yet, with 4 if it is
 * signed with a key that the key set does not have. What was found is told in the language of the machine, what it comes
 * to in all three.
 */
public final class Main {
    private static final int CHANGED = 1;
    private static final int NOTHING_TO_VERIFY = 2;
    private static final int UNSEALED_YET = 3;
    private static final int KEY_UNKNOWN = 4;
    private static final String MANIFEST = "manifest.txt";

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** What {@code main} prints and ends with. */
    public static int run(List<String> arguments, PrintStream out) {
        return new Main(out).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            say("usage");
            return NOTHING_TO_VERIFY;
        }
        var reading = "";
        try {
            reading = arguments.getLast();
            var kept = arguments.size() == 2
                    ? Optional.of(Files.readAllBytes(Path.of(reading)))
                    : Optional.<byte[]>empty();
            reading = arguments.getFirst();
            return tell(verify(Path.of(reading), kept), kept.isPresent());
        } catch (IOException e) {
            say("unreadable", reading);
            return NOTHING_TO_VERIFY;
        }
    }

    private int tell(Verification.Result result, boolean withKeysKept) {
        result.findings().forEach(finding -> out.println(finding.in(Locale.getDefault())));
        var end = end(result);
        if (!withKeysKept) say("keys");
        return end;
    }

    private int end(Verification.Result result) {
        if (result.isByUnknownKey()) {
            say("unknown");
            return KEY_UNKNOWN;
        }
        if (!result.isUnchanged()) {
            say("changed");
            return CHANGED;
        }
        var unsealed = result.unsealed();
        if (unsealed.isEmpty()) say("whole", result.acts(), result.keys());
        else say("unsealed", unsealed.get().after(), unsealed.get().acts());
        return unsealed.isEmpty() ? 0 : UNSEALED_YET;
    }

    /** In every language; numbers as they are in the files. */
    private void say(String name, Object... details) {
        var plain = Stream.of(details).map(Object::toString).toArray();
        for (var language : Words.LANGUAGES) out.println(Words.in(language, name, plain));
    }

    private static Verification.Result verify(Path bundle, Optional<byte[]> kept) throws IOException {
        return Files.isDirectory(bundle)
                ? Verification.of(files(bundle), kept)
                : Verification.of(Files.readAllBytes(bundle), kept);
    }

    /** In the order of the manifest, then the rest. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var line : Files.readString(folder.resolve(MANIFEST)).split("\n", -1)) {
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
