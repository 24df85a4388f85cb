package org.qantara.hub.registry;

import java.util.Map;
import org.qantara.spi.ProblemCode;

/** Looks through a configuration that can be used for agreements by which nothing will ever go, as they stand. */
public interface Review {
    /** Finds nothing. */
    Review NONE = _ -> Map.of();

    /** Why nothing will, by the id of the agreement. */
    Map<String, ProblemCode> of(Configuration configuration);
}
