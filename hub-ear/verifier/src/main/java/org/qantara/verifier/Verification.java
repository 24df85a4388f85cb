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
    private static final Pattern ACCEPTED = Pattern.compile(
            ".*\"deed\":\"ACCEPTED\".*\"submission\":\"([0-9a-f-]{36})\".*\"digest\":\"([0-9a-f]{64})\".*");
    private static final Pattern HEAD = Pattern.compile("(\\S+) (\\{\"hub\":\"[^\"]*\",\"acts\":([1-9][0-9]{0,17}),"
            + "\"hash\":\"([0-9a-f]{64})\",\"at\":\"[0-9TZ:.-]{24}\"})");

    private final Map<String, byte[]> files;
    private final Keys keys;
    private final List<String> findings = new ArrayList<>();
    private int acts;

    private Verification(Map<String, byte[]> files, Optional<byte[]> kept) {
        this.files = files;
        this.keys = new Keys(kept.orElseGet(() -> bytes("jwks.json")));
    }

    /**
     * What came of it.
     *
     * @param findings none if it is whole
     * @param keys ids of the keys that were used
     * @param acts how many are told of
     */
    public record Result(List<String> findings, Set<String> keys, int acts) {
        public boolean isWhole() {
            return findings.isEmpty();
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
        if (read.wrongAt() >= 0)
            verification.findings.add("byte %d of the zip file is not as the hub wrote it".formatted(read.wrongAt()));
        return verification.result();
    }

    /** Of a bundle that was unpacked. */
    public static Result of(Map<String, byte[]> files, Optional<byte[]> kept) {
        var verification = new Verification(new LinkedHashMap<>(files), kept);
        verification.verify();
        return verification.result();
    }

    private Result result() {
        return new Result(List.copyOf(findings), keys.ids(), acts);
    }

    private void verify() {
        try {
            var chain = Chain.read(text("chain.txt"));
            var digests = acts(chain);
            heads(chain);
            receipt(digests);
        } catch (Chain.Broken e) {
            findings.add(e.getMessage());
        }
        manifest();
    }

    /** Gives the digest of the receipt of each submission that was accepted. */
    private Set<String> acts(Chain chain) throws Chain.Broken {
        var receipts = new HashSet<String>();
        for (var line : Chain.lines("acts.txt", text("acts.txt"))) {
            acts++;
            var act = ACT.matcher(line);
            if (!act.matches()) throw new Chain.Broken("acts.txt, line " + acts + ": not an act");
            var digest = chain.digests().get(Long.parseLong(act.group(1)));
            if (!Hashes.sha256(act.group(2)).equals(digest))
                findings.add("act " + act.group(1) + " was changed, or chain.txt in its place");
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
            if (!head.matches()) throw new Chain.Broken("heads.txt, line " + number + ": not a head");
            var seq = Long.parseLong(head.group(3));
            if (!keys.verify(head.group(1), head.group(2).getBytes(StandardCharsets.US_ASCII)))
                findings.add("the head over " + seq + " acts is not signed by the hub");
            if (!head.group(4).equals(chain.ends().get(seq)))
                findings.add(
                        "the chain up to act " + seq + " does not end in the hash that was signed: it was changed");
            signed.add(seq);
        }
        for (var end : chain.ends().keySet())
            if (!signed.contains(end)) findings.add("the chain up to act " + end + " has no signed head");
    }

    private void receipt(Set<String> accepted) {
        if (!files.containsKey("receipt.json") && !files.containsKey("receipt.jws")) return;
        var receipt = bytes("receipt.json");
        if (!keys.verify(text("receipt.jws"), receipt)) findings.add("receipt.json is not what the hub has signed");
        var digest = Hashes.sha256(receipt);
        var json = text("receipt.json");
        if (accepted.stream().noneMatch(one -> one.endsWith(" " + digest) && json.contains(one.substring(0, 36))))
            findings.add("receipt.json is not the one of the act of acceptance");
    }

    private void manifest() {
        var listed = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!name.equals("manifest.txt") && !name.equals("manifest.jws"))
                listed.append(Hashes.sha256(bytes)).append("  ").append(name).append('\n');
        });
        if (!listed.toString().equals(text("manifest.txt"))) findings.add(difference(listed.toString()));
        if (!keys.verify(text("manifest.jws"), bytes("manifest.txt")))
            findings.add("manifest.txt is not what the hub has signed");
    }

    private String difference(String listed) {
        var here = new HashSet<>(List.of(listed.split("\n", -1)));
        for (var line : text("manifest.txt").split("\n", -1))
            if (!here.contains(line))
                return "changed since it was signed: " + line.substring(Math.min(66, line.length()));
        return "there is a file that manifest.txt does not tell of, or in another order";
    }

    private byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /** A byte that is not ASCII stays one letter, and fits nothing. */
    private String text(String name) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }
}
