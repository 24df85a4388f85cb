package org.qantara.hub.registry;

import java.util.Map;

/** How a configuration is written down. */
public interface Notation {
    /**
     * What a text says.
     *
     * @param lines what its lines are called in the place of what is wrong
     * @throws InvalidRegistry with the place of what is wrong
     */
    Configuration read(String text, Lines lines);

    default Configuration read(String text) {
        return read(text, Lines.ALONE);
    }

    /**
     * The place of each agreement of a text that can be used, by its id.
     *
     * @param lines what its lines are called
     */
    Map<String, String> agreements(String text, Lines lines);

    /**
     * The same text with one partner in another status, and all else as it was written.
     *
     * @throws InvalidRegistry if there is no such partner
     */
    String with(String text, PartnerId partner, Status status);
}
