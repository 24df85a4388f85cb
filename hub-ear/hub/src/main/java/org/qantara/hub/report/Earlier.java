package org.qantara.hub.report;

import java.util.Map;

/**
 * A public report of before.
 *
 * @param number of the report
 * @param cells all that it had, and whether they were shown
 */
record Earlier(long number, Lens lens, Map<Cell, Boolean> cells) {}
