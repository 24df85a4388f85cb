package org.qantara.hub.registry;

/** How the lines of a configuration are called. */
public interface Lines {
    /** Of a text that is by itself. */
    Lines ALONE = number -> "line " + number;

    /** @param number of a line of the whole text, from 1 */
    String name(int number);
}
