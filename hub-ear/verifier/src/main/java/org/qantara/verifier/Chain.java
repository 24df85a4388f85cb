package org.qantara.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The chain of a bundle: stretches of digests, each with the hash before it, and each ending in a signed head.
 *
 * @param digests by number
 * @param ends the hash at the end of each stretch, by number
 */
record Chain(Map<Long, String> digests, Map<Long, String> ends) {
    private static final Pattern AFTER = Pattern.compile("after (0|[1-9][0-9]{0,17}) ([0-9a-f]{64})");
    private static final Pattern ACT = Pattern.compile("([1-9][0-9]{0,17}) ([0-9a-f]{64})");

    /** @throws Broken if it is not a chain */
    static Chain read(String text) throws Broken {
        var chain = new Chain(new HashMap<>(), new HashMap<>());
        var seq = -1L;
        var hash = "";
        var line = 0;
        for (var one : lines("chain.txt", text)) {
            line++;
            var after = AFTER.matcher(one);
            var act = ACT.matcher(one);
            if (after.matches()) {
                if (seq >= 0) chain.ends.put(seq, hash);
                seq = Long.parseLong(after.group(1));
                hash = after.group(2);
            } else if (seq >= 0 && act.matches() && Long.parseLong(act.group(1)) == seq + 1) {
                seq++;
                hash = Hashes.sha256(seq + " " + hash + " " + act.group(2) + "\n");
                chain.digests.put(seq, act.group(2));
            } else throw new Broken(Finding.of(Finding.Kind.CHAIN_UNREADABLE, line));
        }
        if (seq >= 0) chain.ends.put(seq, hash);
        return chain;
    }

    /** Lines that each end with a line feed. */
    static List<String> lines(String file, String text) throws Broken {
        if (!text.isEmpty() && !text.endsWith("\n")) throw new Broken(Finding.of(Finding.Kind.LINE_UNFINISHED, file));
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.removeLast();
        return lines;
    }

    /** Something that cannot be read on, and where. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Broken(Finding finding) {
            super(finding.kind().name(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}
