package org.qantara.hub.terminology;

import java.util.List;
import java.util.Optional;

/**
 * What a code is in another system.
 *
 * @param from the code, with the version it was taken in
 * @param candidates the surest first
 * @param why there is none, if so
 */
public record Translated(ConceptId from, List<Chain> candidates, Optional<Why> why) {}
