package org.qantara.hub.terminology;

import java.time.Instant;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.terminology.Thesaurus.Version;

/**
 * One import.
 *
 * @param number they count up
 * @param actor who made it: {@code hub}, {@code user:salma}
 * @param digest of the table as it came
 * @param concepts that the version has since
 * @param mappings that the version has since
 */
public record Edition(
        long number, Version version, Instant at, String actor, Digest digest, int concepts, int mappings) {}
