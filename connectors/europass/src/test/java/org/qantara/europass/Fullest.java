package org.qantara.europass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.qantara.spi.Payload;

/** Documents with every field, in the folder {@code fullest}. */
final class Fullest {
    private Fullest() {}

    static Payload xml() {
        return new Payload(Payload.XML, bytes("passport.xml"));
    }

    static Payload json() {
        return new Payload(Payload.JSON, bytes("passport.json"));
    }

    private static byte[] bytes(String name) {
        try (var in = Fullest.class.getResourceAsStream("/fullest/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
