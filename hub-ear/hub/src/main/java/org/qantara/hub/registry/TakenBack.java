package org.qantara.hub.registry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file that has changed takes back of what was put over HTTP since it was applied last. */
record TakenBack(Versions versions, Notation notation) {
    /**
     * The differences of partners and agreements that were changed over HTTP and are otherwise in the file, as
     * {@link Difference} has them.
     *
     * @param applied the version that the file was last
     * @param now the version in force
     * @param file what the file says
     */
    List<String> by(int applied, int now, String file) {
        var before = version(now);
        var since = Difference.between(version(applied), before).lines(Locale.ENGLISH).stream()
                .map(TakenBack::subject)
                .collect(Collectors.toSet());
        return Difference.between(before, notation.read(file)).lines(Locale.ENGLISH).stream()
                .filter(it -> since.contains(subject(it)))
                .toList();
    }

    /** Nothing of one that can be used no more, as when a format has gone. */
    private Configuration version(int number) {
        try {
            return notation.read(versions.text(number).orElseThrow());
        } catch (InvalidRegistry e) {
            return Configuration.NONE;
        }
    }

    /** Of {@code ~ partner zav: status …}, {@code partner zav}. */
    private static String subject(String line) {
        var words = line.split(" ", 4);
        return words[1] + " " + words[2].replaceFirst(":$", "");
    }
}
