package org.qantara.hub.door;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.RowProblem;

/**
 * What became of a file, with some of the rows that were rejected.
 *
 * @param next the row after which there are more of them
 */
public record FilePage(ReceivedFile file, List<RowProblem> problems, Optional<Long> next) {
    public FilePage {
        problems = List.copyOf(problems);
    }
}
