package org.qantara.hub.setup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secret of the person keys: 32 random bytes in hexadecimal, in a file that only its owner can read. */
final class PersonSecret {
    private static final String FILE = "person-key.secret";
    private static final int BYTES = 32;

    private PersonSecret() {}

    /**
     * Reads the secret, and makes it the first time.
     *
     * @throws IllegalStateException with one line if the file cannot be made or read, or holds no secret
     */
    static byte[] in(Path home) {
        var file = home.resolve(FILE);
        try {
            if (!Files.exists(file)) make(file);
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length < BYTES)
                throw new IllegalStateException(file + " holds no secret of " + BYTES + " bytes");
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " cannot be made or read", e);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var text = ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(US_ASCII));
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownersOnly)) {
            while (text.hasRemaining()) channel.write(text);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        }
    }
}
