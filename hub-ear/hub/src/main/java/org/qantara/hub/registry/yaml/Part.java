package org.qantara.hub.registry.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is part of a configuration. In the whole it is a document, behind one line with its name. */
record Part(String name, String text) {
    Part {
        text = ConfigurationText.plain(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!text.endsWith("\n")) text += "\n";
    }

    static String joined(List<Part> parts) {
        return parts.stream().map(it -> "--- # " + it.name + "\n" + it.text).collect(Collectors.joining());
    }

    /** What a line of the whole is called. */
    static String line(List<Part> parts, int number) {
        var before = 0;
        for (var part : parts) {
            var last = before + 1 + part.lines();
            if (number <= last) return part.name + ", line " + Math.max(1, number - before - 1);
            before = last;
        }
        return parts.getLast().name + ", line " + parts.getLast().lines(); // where it ends
    }

    /** As YAML 1.1 counts them. */
    private int lines() {
        return (int) text.replace("\r\n", "\n")
                .chars()
                .filter(it -> it == '\n' || it == '\r' || it == '\u0085' || it == '\u2028' || it == '\u2029')
                .count();
    }
}
