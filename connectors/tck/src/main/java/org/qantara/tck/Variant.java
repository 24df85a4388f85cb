package org.qantara.tck;

import org.qantara.model.HubRecord;

/**
 * A record with one thing changed.
 *
 * @param path of what was changed
 * @param change in a word: {@code without}, {@code other}
 */
record Variant(String path, String change, HubRecord record) {
    String name() {
        return change + " " + path;
    }
}
