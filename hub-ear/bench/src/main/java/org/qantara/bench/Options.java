package org.qantara.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What was asked for, by system properties {@code bench.*}; a blank one counts as not given. README.md lists them. */
public record Options(Properties given) {

    public String text(String name, String usual) {
        var value = given.getProperty("bench." + name, "").strip();
        return value.isEmpty() ? usual : value;
    }

    public int number(String name, int usual) {
        return Integer.parseInt(text(name, String.valueOf(usual)).replace("_", ""));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    /** Values between commas. */
    public List<String> list(String name, String usual) {
        return Arrays.stream(text(name, usual).split(",", -1))
                .map(String::strip)
                .toList();
    }

    public List<Integer> numbers(String name, String usual) {
        return list(name, usual).stream()
                .map(text -> Integer.valueOf(text.replace("_", "")))
                .toList();
    }

    public Path path(String name, String usual) {
        return Path.of(text(name, usual)).toAbsolutePath().normalize();
    }
}
