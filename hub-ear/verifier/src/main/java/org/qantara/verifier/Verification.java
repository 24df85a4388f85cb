package org.qantara.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Verifies a bundle, or a part of the chain, and says what is wrong with it: what tells most, first. */
public final class Verification {
    private static final Pattern ACT = Pattern.compile("([1-9][0-9]{0,17}) (\\{\"id\":[0-9]+,.*})");
    private static final Pattern AFTER = Pattern.compile("after (0|[1-9][0-9]{0,17})");
    private static final Pattern ACCEPTED = Pattern.compile(
            ".*\"deed\":\"ACCEPTED\".*\"submission\":\"([0-9a-f-]{36})\".*\"digest\":\"([0-9a-f]{64})\".*");
    private static final Pattern HEAD = Pattern.compile("(\\S+) (\\{\"hub\":\"[^\"]*\",\"acts\":([1-9][0-9]{0,17}),"
            + "\"hash\":\"([0-9a-f]{64})\",\"at\":\"[0-9TZ:.-]{24}\"})");

    private final Map<String, byte[]> files;
    private final Keys keys;
    private final List<Finding> findings = new ArrayList<>();
    private int acts;
    private Optional<Unsealed> unsealed = Optional.empty();

    private Verification(Map<String, byte[]> files, Optional<byte[]> kept) {
        this.files = files;
        this.keys = new Keys(kept.orElseGet(() -> bytes("jwks.json")));
    }

    /**
     * What the chain does not prove yet.
     *
     * @param after how many acts the chain has
     * @param acts how many the bundle tells of that come later
     */
    public record Unsealed(long after, int acts) {}

    /**
     * What came of it.
     *
     * @param findings what was changed, or cannot be proven
     * @param keys ids of the keys that were used
     * @param acts how many are told of and proven
     */
    public record Result(List<Finding> findings, Set<String> keys, int acts, Optional<Unsealed> unsealed) {
        public boolean isWhole() {
            return isUnchanged() && unsealed.isEmpty();
        }

        /** As the hub gave it out, be it all or not. */
        public boolean isUnchanged() {
            return findings.isEmpty();
        }

        /** It is signed, but not with a key that is known here, and nothing else is wrong with it. */
        public boolean isByUnknownKey() {
            return !findings.isEmpty() && findings.stream().allMatch(one -> one.kind() == Finding.Kind.KEY_UNKNOWN);
        }
    }

    /**
     * Of a bundle as the hub gave it out.
     *
     * @param kept a JWK set of the hub, from elsewhere than this bundle
     */
    public static Result of(byte[] zip, Optional<byte[]> kept) {
        var read = StoredZip.read(zip);
        var verification = new Verification(read.files(), kept);
        verification.verify();
        if (read.wrongAt() >= 0) verification.found(Finding.Kind.BYTE_CHANGED, read.wrongAt());
        return verification.result();
    }

    /** Of a bundle that was unpacked. */
    public static Result of(Map<String, byte[]> files, Optional<byte[]> kept) {
        var verification = new Verification(new LinkedHashMap<>(files), kept);
        verification.verify();
        return verification.result();
    }

    private Result result() {
        return new Result(List.copyOf(findings), keys.ids(), acts, unsealed);
    }

    private void verify() {
        try {
            var chain = Chain.read(text("chain.txt"));
            var digests = acts(chain);
            heads(chain);
            unsealed();
            receipt(digests);
        } catch (Chain.Broken e) {
            findings.add(e.finding());
        }
        manifest();
    }

    /** Gives the digest of the receipt of each submission that was accepted. */
    private Set<String> acts(Chain chain) throws Chain.Broken {
        var receipts = new HashSet<String>();
        for (var line : Chain.lines("acts.txt", text("acts.txt"))) {
            acts++;
            var act = ACT.matcher(line);
            if (!act.matches()) throw unreadable("acts.txt", acts);
            var digest = chain.digests().get(Long.parseLong(act.group(1)));
            if (!Hashes.sha256(act.group(2)).equals(digest)) found(Finding.Kind.ACT_CHANGED, act.group(1));
            var accepted = ACCEPTED.matcher(act.group(2));
            if (accepted.matches()) receipts.add(accepted.group(1) + " " + accepted.group(2));
        }
        return receipts;
    }

    private void heads(Chain chain) throws Chain.Broken {
        var signed = new HashSet<Long>();
        var number = 0;
        for (var line : Chain.lines("heads.txt", text("heads.txt"))) {
            number++;
            var head = HEAD.matcher(line);
            if (!head.matches()) throw unreadable("heads.txt", number);
            var seq = Long.parseLong(head.group(3));
            signature(
                    "heads.txt",
                    keys.of(head.group(1), head.group(2).getBytes(StandardCharsets.US_ASCII)),
                    Finding.of(Finding.Kind.HEAD_NOT_SIGNED, seq));
            if (!head.group(4).equals(chain.ends().get(seq))) found(Finding.Kind.CHAIN_CHANGED, seq);
            signed.add(seq);
        }
        for (var end : chain.ends().keySet()) if (!signed.contains(end)) found(Finding.Kind.HEAD_MISSING, end);
    }

    private void unsealed() throws Chain.Broken {
        if (!files.containsKey("unsealed.txt")) return;
        var lines = Chain.lines("unsealed.txt", text("unsealed.txt"));
        var after = AFTER.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!after.matches()) throw unreadable("unsealed.txt", 1);
        unsealed = Optional.of(new Unsealed(Long.parseLong(after.group(1)), lines.size() - 1));
    }

    private void receipt(Set<String> accepted) {
        if (!files.containsKey("receipt.json") && !files.containsKey("receipt.jws")) return;
        var receipt = bytes("receipt.json");
        signed("receipt.json", "receipt.jws");
        var digest = Hashes.sha256(receipt);
        var json = text("receipt.json");
        var isYetToCome = unsealed.isPresent() && accepted.isEmpty();
        if (!isYetToCome
                && accepted.stream()
                        .noneMatch(one -> one.endsWith(" " + digest) && json.contains(one.substring(0, 36))))
            found(Finding.Kind.NOT_THE_RECEIPT);
    }

    private void manifest() {
        var listed = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!name.equals("manifest.txt") && !name.equals("manifest.jws"))
                listed.append(Hashes.sha256(bytes)).append("  ").append(name).append('\n');
        });
        if (!listed.toString().equals(text("manifest.txt"))) findings.add(difference(listed.toString()));
        signed("manifest.txt", "manifest.jws");
    }

    private void signed(String file, String jws) {
        signature(file, keys.of(text(jws), bytes(file)), Finding.of(Finding.Kind.NOT_SIGNED, file));
    }

    /** What another than the hub has signed is one finding, however much there is of it. */
    private void signature(String file, Keys.Worth worth, Finding bad) {
        switch (worth) {
            case Keys.Worth.Good _ -> {}
            case Keys.Worth.Bad _ -> findings.add(bad);
            case Keys.Worth.Unknown(var id) -> {
                var finding = Finding.of(Finding.Kind.KEY_UNKNOWN, file, id);
                if (!findings.contains(finding)) findings.add(finding);
            }
        }
    }

    private void found(Finding.Kind kind, Object... details) {
        findings.add(Finding.of(kind, details));
    }

    private static Chain.Broken unreadable(String file, int line) {
        return new Chain.Broken(Finding.of(Finding.Kind.LINE_UNREADABLE, file, line));
    }

    private Finding difference(String listed) {
        var here = new HashSet<>(List.of(listed.split("\n", -1)));
        for (var line : text("manifest.txt").split("\n", -1))
            if (!here.contains(line))
                return Finding.of(Finding.Kind.FILE_CHANGED, line.substring(Math.min(66, line.length())));
        return Finding.of(Finding.Kind.FILE_UNTOLD);
    }

    private byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /** A byte that is not ASCII stays one letter, and fits nothing. */
    private String text(String name) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }
}
