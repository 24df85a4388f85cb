package org.qantara.hub.administrators;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. What is stored says how it
 * was made, so that the cost can be raised. Not more than two are computed at once: each takes 19 MiB.
 */
public final class Argon2id implements PasswordHash {
    private static final int MEMORY = 19_456; // KiB
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(2);

    @Override
    public String generate(char[] password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var hash = hash(password, salt, MEMORY, PASSES, LANES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY, PASSES, LANES, BASE64.encodeToString(salt), BASE64.encodeToString(hash));
    }

    @Override
    public boolean verify(char[] password, String stored) {
        var parts = STORED.matcher(stored);
        if (!parts.matches()) throw new IllegalArgumentException("no hash by Argon2id");
        var hash = hash(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts.group(5)));
    }

    private byte[] hash(char[] password, byte[] salt, int memory, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH];
        atOnce.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }

    /** The same for the same letters, however a keyboard composes them (RFC 8265, section 4.2.2). */
    static byte[] bytes(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
