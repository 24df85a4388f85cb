package org.qantara.hub.subject;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The two kinds of keys that are not in the database: those under which the subjects' keys stand in it, of which the
 * newest wraps and all unwrap, and the one of the marks.
 */
public final class Keyring {
    /** Bytes of a mark: enough that no two people ever share one by chance. */
    private static final int MARK = 16;

    private static final int HEAD = Short.BYTES;

    private final NavigableMap<Short, SecretKey> wrapping;
    private final SecretKey marking;

    /** @param wrapping by version, at least one */
    public Keyring(Map<Short, SecretKey> wrapping, SecretKey marking) {
        this.wrapping = new TreeMap<>(wrapping);
        this.marking = marking;
        if (wrapping.isEmpty()) throw new IllegalArgumentException("no key to wrap with");
    }

    /** A keyed hash (HMAC-SHA-256, its first half): the same for the same trait, and nothing to who has not the key. */
    byte[] mark(String trait) {
        return Arrays.copyOf(hash(marking, trait), MARK);
    }

    /** As it stands in the database: the version it is wrapped with in two bytes, and the key encrypted. */
    byte[] wrap(UUID subject, SubjectKey key) {
        var newest = wrapping.lastEntry();
        var wrapped = Gcm.seal(newest.getValue(), key.bytes(), place(subject), HEAD);
        ByteBuffer.wrap(wrapped).putShort(newest.getKey());
        return wrapped;
    }

    /** @throws Unsealable if it was not wrapped for this subject, or with a key that is not here */
    public SubjectKey unwrap(UUID subject, byte[] wrapped) {
        var key = wrapped.length < HEAD ? null : wrapping.get(version(wrapped));
        if (key == null) throw new Unsealable(null);
        return SubjectKey.of(Gcm.open(key, wrapped, place(subject), HEAD));
    }

    boolean isOfTheNewest(byte[] wrapped) {
        return version(wrapped) == wrapping.lastKey();
    }

    String newest() {
        return "kek-" + wrapping.lastKey();
    }

    boolean hasOlder() {
        return wrapping.size() > 1;
    }

    /** By the name of each key, what only who has it can tell. */
    Map<String, byte[]> proofs() {
        var proofs = new TreeMap<String, byte[]>();
        proofs.put("marks", proof(marking));
        wrapping.forEach((version, key) -> proofs.put("kek-" + version, proof(key)));
        return proofs;
    }

    private static byte[] proof(SecretKey key) {
        return Arrays.copyOf(hash(key, "a proof that the key is there"), MARK);
    }

    private static short version(byte[] wrapped) {
        return ByteBuffer.wrap(wrapped).getShort();
    }

    private static byte[] place(UUID subject) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }

    private static byte[] hash(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Keyring[]";
    }
}
