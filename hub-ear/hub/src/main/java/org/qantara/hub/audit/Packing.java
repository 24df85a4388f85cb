package org.qantara.hub.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.hub.audit.Seal.Place;

/** Packs evidence into one file, as {@code docs/evidence.md} describes it. */
record Packing(SigningKeys keys) {
    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");

    /**
     * What is to be packed.
     *
     * @param told the acts whose lines are in it; of others there are only digests
     */
    record Content(List<Stretch> stretches, Set<Place> told, Pending pending) {
        boolean isNothing() {
            return stretches.isEmpty() && pending.isNone();
        }
    }

    /** A zip file. */
    byte[] zip(Content content, Optional<byte[]> receipt) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var language : LANGUAGES) files.put("README-" + language + ".txt", readme(language));
        receipt.ifPresent(bytes -> {
            files.put("receipt.json", bytes);
            files.put("receipt.jws", ascii(keys.detached(bytes)));
        });
        chain(content, files);
        if (!content.pending.isNone()) files.put("unsealed.txt", ascii(content.pending.text()));
        files.put("jwks.json", ascii(keys.jwks()));
        return signed(files);
    }

    private static void chain(Content content, Map<String, byte[]> files) {
        var acts = new StringBuilder();
        var chain = new StringBuilder();
        var heads = new StringBuilder();
        for (var stretch : content.stretches) {
            chain.append("after %d %s\n"
                    .formatted(stretch.before().seq(), stretch.before().hash()));
            for (int i = 0; i < stretch.acts().size(); i++) {
                var act = stretch.acts().get(i);
                chain.append(stretch.seq(i)).append(' ').append(act.digest()).append('\n');
                if (content.told.contains(act.place()))
                    acts.append(stretch.seq(i)).append(' ').append(act.line()).append('\n');
            }
            heads.append(stretch.head().signature())
                    .append(' ')
                    .append(stretch.head().text())
                    .append('\n');
        }
        files.put("acts.txt", ascii(acts.toString()));
        files.put("chain.txt", ascii(chain.toString()));
        files.put("heads.txt", ascii(heads.toString()));
    }

    private byte[] signed(Map<String, byte[]> files) {
        var manifest = new StringBuilder();
        files.forEach((name, bytes) ->
                manifest.append(Digest.of(bytes)).append("  ").append(name).append('\n'));
        var listed = ascii(manifest.toString());
        files.put("manifest.txt", listed);
        files.put("manifest.jws", ascii(keys.detached(listed)));
        return StoredZip.of(files);
    }

    private static byte[] readme(String language) {
        try (var in = Packing.class.getResourceAsStream("README-" + language + ".txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
