package org.qantara.hub.programme;

import java.util.Set;
import org.qantara.spi.Problem;

/** What becomes of an event. */
public sealed interface Applied {
    /** It is part of the history. */
    sealed interface Taken extends Applied {
        History history();

        Set<Flag> flags();
    }

    /** The case has moved. */
    record Moved(History history, Set<Flag> flags) implements Taken {
        public Moved {
            flags = Set.copyOf(flags);
        }
    }

    /** The case stands where it stood: others have said so already, or it came later than what followed it. */
    record Kept(History history, boolean late, Set<Flag> flags) implements Taken {
        public Kept {
            flags = Set.copyOf(flags);
        }
    }

    /** Nothing is recorded. */
    record Refused(Problem problem) implements Applied {}
}
