package org.qantara.hub.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody looks at.
 *
 * @param asOf at the end of this day
 * @param knownAt with what had been recorded by then
 */
record Lens(Definition definition, LocalDate asOf, Instant knownAt) {}
