package org.qantara.hub.journal;

import java.util.UUID;

/**
 * Where in a file a document stood.
 *
 * @param number of the row as people count them, headings included, or of the item, from 1
 */
public record FileRow(UUID file, long number) {}
