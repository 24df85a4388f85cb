package org.qantara.hub.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;

/** The corridors of the documentation. */
public final class Corridors {
    public static final Corridor TO_GERMANY = read("morocco-germany");
    public static final Corridor TO_BELGIUM = read("morocco-belgium");

    private Corridors() {}

    public static String text(String name) {
        try {
            return Files.readString(Path.of("../../docs/corridors", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Corridor read(String name) {
        return new ConfigurationText(List.of(new FormatId("tiny")))
                .read(text(name))
                .corridors()
                .getFirst();
    }
}
