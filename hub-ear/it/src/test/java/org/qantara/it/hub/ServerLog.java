package org.qantara.it.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.qantara.it.People;

/** What the server wrote to its log. */
public final class ServerLog {

    private static final Pattern TRACE = Pattern.compile("^\\s+at [\\w.$/@]+\\(.*\\)\\s*$|^Caused by: .*");
    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE\\]|\\|SEVERE\\||\\bSEVERE:");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    String text() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Lines no log should hold: of a stack trace, severe, or with something of a person in it. */
    List<String> blemishes() throws IOException {
        return text().lines()
                .filter(line ->
                        TRACE.matcher(line).find() || SEVERE.matcher(line).find() || People.isPersonal(line))
                .toList();
    }
}
