package org.qantara.it.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.qantara.it.People;

/** What the server wrote to its log. */
public final class ServerLog {

    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(.*\\)\\s*$|^Caused by: ");
    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE\\]|\\|SEVERE\\||\\bSEVERE:");

    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\[\\d{4}-\\d\\d-\\d\\dT)");

    /** Payara, going down, may find its own JMX connector gone already; it says so and goes on. */
    private static final String JMX_STOPPING = "[NCLS-JMX-00011]";

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    String text() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Entries no log should hold: severe, with a stack trace, or with something of a person in them. */
    List<String> blemishes() throws IOException {
        return Arrays.stream(ENTRY.split(text(), -1))
                .filter(entry -> !entry.contains(JMX_STOPPING))
                .filter(entry ->
                        TRACE.matcher(entry).find() || SEVERE.matcher(entry).find() || People.isPersonal(entry))
                .toList();
    }
}
