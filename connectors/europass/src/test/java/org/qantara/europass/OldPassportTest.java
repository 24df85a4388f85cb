package org.qantara.europass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.ReadsContract;

/** Versions 1 and 2, read only. */
class OldPassportTest implements ReadsContract {
    private static final Path PASSPORT =
            Path.of("src/test/resources/golden/xml/a-passport-of-version-2-is-read-as-far-as-it-maps/given.xml");

    @Override
    public EuropassXml connector() {
        return new EuropassXml();
    }

    @Override
    public Payload fullestDocument() {
        try {
            return new Payload(Payload.XML, Files.readAllBytes(PASSPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> carryingNothing() {
        return Set.of("/learnerinfo/prefs");
    }
}
