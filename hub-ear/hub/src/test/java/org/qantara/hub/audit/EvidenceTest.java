package org.qantara.hub.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.verifier.Finding;
import org.qantara.verifier.Finding.Kind;
import org.qantara.verifier.Main;
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

        assertThat(findings.getFirst()).isEqualTo(finding(Kind.ACT_CHANGED, "5"));
        assertThat(findings).contains(finding(Kind.FILE_CHANGED, "acts.txt"));
    }

    @Test
    void anActThatWasChangedInTheDatabaseIsNoLongerInTheChainThatWasSigned() throws Exception {
        done(4);
        var id = accepted();
        sealer.sign();
        execute("alter table act disable trigger append_only; update act set actor = 'user:other' where deed ="
                + " 'ACCEPTED'");

        var findings = Verification.of(bundle(id), Optional.empty()).findings();

        assertThat(findings).containsExactly(finding(Kind.CHAIN_CHANGED, "5"));
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
        var verified = Verification.of(forged.orElseThrow(), kept);
        assertThat(verified.isByUnknownKey()).isTrue();
        assertThat(verified.findings())
                .extracting(one -> one.details().getFirst())
                .contains("receipt.json", "manifest.txt");
    }

    @Test
    void whoVerifiesWithAKeySetFromBeforeAChangeIsToldThatTheKeyIsUnknownNotThatItWasChanged(@TempDir Path folder)
            throws Exception {
        var id = accepted();
        var later = new Evidence(database, sealer, Keys.fresh()).of(id, Optional.of(receipt(id)));
        var bundle = Files.write(folder.resolve("bundle.zip"), later.orElseThrow());
        var kept = Files.writeString(folder.resolve("jwks.json"), keys.jwks());
        var printed = new ByteArrayOutputStream();

        var end = Main.run(List.of(bundle.toString(), kept.toString()), new PrintStream(printed, true, UTF_8));

        assertThat(end).isEqualTo(4);
        assertThat(printed.toString(UTF_8))
                .contains("NOT proven", "NON prouvé", "غير مثبت")
                .doesNotContain("NOT whole");
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

        assertThat(Verification.of(all, Optional.empty()))
                .isEqualTo(new Verification.Result(List.of(), ids(), 9, Optional.empty()));
        assertThat(Verification.of(some, Optional.empty()))
                .isEqualTo(new Verification.Result(List.of(), ids(), 3, Optional.empty()));
        assertThat(evidence.chain(10, 10)).isEmpty();
    }

    @Test
    void whatALongTransactionKeepsFromBeingSealedIsSaidSoAndNotCalledWhole() throws Exception {
        var hasty = new Evidence(database, sealer, keys, Duration.ZERO);
        done(2);
        var id = accepted();
        sealer.run();
        try (var other = database.getConnection()) {
            deliveredBehind(other, id);

            var bundle = hasty.of(id, Optional.of(receipt(id))).orElseThrow();
            var all = hasty.chain(1, Long.MAX_VALUE).orElseThrow();
            var some = hasty.chain(1, 3).orElseThrow();

            var result = Verification.of(bundle, Optional.empty());
            assertThat(result.unsealed()).contains(new Verification.Unsealed(3, 1));
            assertThat(result.findings()).isEmpty();
            assertThat(result.isWhole()).isFalse();
            assertThat(new String(unpacked(bundle).get("unsealed.txt"), UTF_8))
                    .startsWith("after 3\n{")
                    .contains("DELIVERED");
            assertThat(Verification.of(all, Optional.empty()).unsealed()).contains(new Verification.Unsealed(3, 1));
            assertThat(Verification.of(some, Optional.empty()).isWhole()).isTrue();
            other.commit();
        }
        assertThat(Verification.of(bundle(id), Optional.empty()))
                .isEqualTo(new Verification.Result(List.of(), ids(), 2, Optional.empty()));
    }

    @Test
    void evenWhatNothingIsSealedOfIsGivenOut() throws Exception {
        var hasty = new Evidence(database, sealer, keys, Duration.ZERO);
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            insert(other, act(Deed.READ));
            var id = accepted();

            var result = Verification.of(hasty.of(id, Optional.of(receipt(id))).orElseThrow(), Optional.empty());

            assertThat(result.unsealed()).contains(new Verification.Unsealed(0, 1));
            assertThat(result.isUnchanged()).isTrue();
        }
    }

    @Test
    void aTransactionThatEndsSoonIsWaitedFor() throws Exception {
        var id = accepted();
        try (var other = database.getConnection();
                var soon = Executors.newSingleThreadScheduledExecutor()) {
            deliveredBehind(other, id);
            var ended = soon.schedule(
                    () -> {
                        other.commit();
                        return true;
                    },
                    300,
                    TimeUnit.MILLISECONDS);

            var result = Verification.of(bundle(id), Optional.empty());

            assertThat(ended.get()).isTrue();
            assertThat(result.isWhole()).isTrue();
            assertThat(result.acts()).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotSealedCannotBeTakenOutUnnoticed() throws Exception {
        var hasty = new Evidence(database, sealer, keys, Duration.ZERO);
        done(1);
        var id = accepted();
        sealer.run();
        try (var other = database.getConnection()) {
            deliveredBehind(other, id);
            var files = unpacked(hasty.of(id, Optional.of(receipt(id))).orElseThrow());

            files.remove("unsealed.txt");

            assertThat(Verification.of(files, Optional.empty()).findings())
                    .containsExactly(finding(Kind.FILE_CHANGED, "unsealed.txt"));
        }
    }

    @Test
    void nothingIsGivenOutOfWhatTheAuditDoesNotKnow() {
        done(1);

        assertThat(evidence.of(UUID.randomUUID(), Optional.empty())).isEmpty();
    }

    /** What another transaction does, which does not end yet, comes before the delivery. */
    private void deliveredBehind(Connection other, UUID id) throws SQLException {
        other.setAutoCommit(false);
        insert(other, act(Deed.READ));
        acts.record(List.of(act(Deed.DELIVERED).about(id)));
    }

    private java.util.Set<String> ids() {
        return Verification.of(evidence.chain(1, 1).orElseThrow(), Optional.empty())
                .keys();
    }

    private byte[] bundle(UUID id) {
        return evidence.of(id, Optional.of(receipt(id))).orElseThrow();
    }

    private static Finding finding(Kind kind, String... details) {
        return new Finding(kind, List.of(details));
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
