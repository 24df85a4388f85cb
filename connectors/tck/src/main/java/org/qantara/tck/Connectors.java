package org.qantara.tck;

import java.util.List;
import java.util.ServiceLoader;
import org.qantara.spi.Connector;
import org.qantara.spi.Reads;

/** The connectors on the class path. */
final class Connectors {
    private Connectors() {}

    static List<Connector> all() {
        return ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static List<Reads> reading() {
        return all().stream()
                .filter(Reads.class::isInstance)
                .map(Reads.class::cast)
                .toList();
    }
}
