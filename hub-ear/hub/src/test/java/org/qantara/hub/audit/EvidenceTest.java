package org.qantara.hub.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.verifier.Verification;

/** What is given out can be verified by somebody else, and only as it was given out. */
@Timeout(120)
class EvidenceTest extends AuditFixture {
    private final Evidence evidence = new Evidence(database, sealer, keys);

    @Test
    void whatIsGivenOutIsWhole() {
        done(3);
        var id = accepted();
        done(3);

        var result = Verification.of(bundle(id), Optional.empty());

        assertThat(result.findings()).isEmpty();
        assertThat(result.acts()).isEqualTo(1);
    }

    @Test
    void aByteThatIsChangedAnywhereIsFound() {
        done(2);
        var bundle = bundle(accepted());

        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var at = random.nextInt(bundle.length);
            var changed = bundle.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(Verification.of(changed, Optional.empty()).isWhole())
                    .as("a bit of byte %d of %d", at, bundle.length)
                    .isFalse();
        }
    }

    @Test
    void aByteThatIsChangedInAnUnpackedBundleIsFoundToo() throws IOException {
        done(2);
        var files = unpacked(bundle(accepted()));
        assertThat(Verification.of(files, Optional.empty()).findings()).isEmpty();

        for (var name : files.keySet()) {
            var bytes = files.get(name);
            for (int at = 0; at < bytes.length; at += 101) {
                var changed = new LinkedHashMap<>(files);
                var other = bytes.clone();
                other[at] ^= 1;
                changed.put(name, other);
                assertThat(Verification.of(changed, Optional.empty()).isWhole())
                        .as("byte %d of %s", at, name)
                        .isFalse();
            }
        }
    }

    @Test
    void theActThatWasChangedIsNamed() throws IOException {
        done(4);
        var files = unpacked(bundle(accepted()));
        var acts = new String(files.get("acts.txt"), UTF_8);

        files.put(
                "acts.txt",
                acts.replace("\"outcome\":\"OK\"", "\"outcome\":\"KO\"").getBytes(UTF_8));
        var findings = Verification.of(files, Optional.empty()).findings();

        assertThat(findings.getFirst()).startsWith("act 5 was changed");
        assertThat(findings).contains("changed since it was signed: acts.txt");
    }

    @Test
    void anActThatWasChangedInTheDatabaseIsNoLongerInTheChainThatWasSigned() throws Exception {
        done(4);
        var id = accepted();
        sealer.sign();
        execute("alter table act disable trigger append_only; update act set actor = 'user:other' where deed ="
                + " 'ACCEPTED'");

        var findings = Verification.of(bundle(id), Optional.empty()).findings();

        assertThat(findings)
                .containsExactly("the chain up to act 5 does not end in the hash that was signed: it was changed");
    }

    @Test
    void anActThatWasTakenOutOfTheDatabaseIsMissed() throws Exception {
        var id = accepted();
        done(4);
        sealer.sign();
        execute("alter table act disable trigger append_only; delete from act where id = 3");

        assertThat(Verification.of(bundle(id), Optional.empty()).isWhole()).isFalse();
    }

    @Test
    void aBundleSignedWithAnotherKeyIsOnlyWholeToWhoDoesNotCompareIt() {
        var id = accepted();
        var forged = new Evidence(database, sealer, Keys.fresh()).of(id, Optional.of(receipt(id)));

        var kept = Optional.of(keys.jwks().getBytes(UTF_8));

        assertThat(Verification.of(bundle(id), kept).findings()).isEmpty();
        assertThat(Verification.of(forged.orElseThrow(), kept).findings())
                .contains("receipt.json is not what the hub has signed", "manifest.txt is not what the hub has signed");
    }

    @Test
    void whatWasSignedBeforeAKeyWasChangedIsVerifiedWithTheOldOne() {
        var old = Keys.key();
        new Sealer(database, new SigningKeys(List.of(old)), HUB, clock).run();
        var id = accepted();
        new Sealer(database, new SigningKeys(List.of(old)), HUB, clock).sign();

        var rotated = new SigningKeys(List.of(old, Keys.key()));
        var bundle = new Evidence(database, new Sealer(database, rotated, HUB, clock), rotated)
                .of(id, Optional.of(receipt(id)));

        assertThat(Verification.of(bundle.orElseThrow(), Optional.empty()).findings())
                .isEmpty();
    }

    @Test
    void actsOfDifferentDaysComeWithTheirOwnStretchesOfTheChain() throws IOException {
        var id = accepted();
        sealer.run();
        clock.pass(Duration.ofDays(1));
        done(5);
        sealer.run();
        clock.pass(Duration.ofDays(1));
        done(5);
        sealer.run();
        acts.record(List.of(act(Deed.DELIVERED).about(id)));

        var bundle = bundle(id);

        var result = Verification.of(bundle, Optional.empty());
        assertThat(result.findings()).isEmpty();
        assertThat(result.acts()).isEqualTo(2);
        assertThat(new String(unpacked(bundle).get("chain.txt"), UTF_8))
                .startsWith("after 0 ")
                .contains("\nafter 11 ");
    }

    @Test
    void theChainIsGivenOutWithEveryAct() throws IOException {
        done(3);
        sealer.run();
        clock.pass(Duration.ofDays(1));
        done(3);
        sealer.run();
        done(3);

        var all = evidence.chain(1, Long.MAX_VALUE).orElseThrow();
        var some = evidence.chain(5, 5).orElseThrow();

        assertThat(Verification.of(all, Optional.empty())).isEqualTo(new Verification.Result(List.of(), ids(), 9));
        assertThat(Verification.of(some, Optional.empty())).isEqualTo(new Verification.Result(List.of(), ids(), 3));
        assertThat(evidence.chain(10, 10)).isEmpty();
    }

    @Test
    void nothingIsGivenOutOfWhatTheAuditDoesNotKnow() {
        done(1);

        assertThat(evidence.of(UUID.randomUUID(), Optional.empty())).isEmpty();
    }

    private java.util.Set<String> ids() {
        return Verification.of(evidence.chain(1, 1).orElseThrow(), Optional.empty())
                .keys();
    }

    private byte[] bundle(UUID id) {
        return evidence.of(id, Optional.of(receipt(id))).orElseThrow();
    }

    private static byte[] receipt(UUID id) {
        return ("{\"" + id + "\"}").getBytes(UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }
}
