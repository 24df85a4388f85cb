package org.qantara.hub.registry;

import java.util.Map;
import org.qantara.spi.FormatId;

/**
 * An organisation the hub exchanges records with.
 *
 * @param names by language: {@code en}, {@code fr}, {@code ar}
 * @param format of what it receives
 */
public record Partner(PartnerId id, Map<String, String> names, FormatId format, Access access) {
    public Partner {
        names = Map.copyOf(names);
    }
}
