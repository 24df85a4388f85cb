package org.qantara.hub.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;

/** What partners may ask of their files. */
public interface FileDesk {
    /** By the hub's id, if it is this partner's; if it is another's, the asking is on record. */
    Optional<ReceivedFile> file(PartnerId partner, UUID id, Through by);

    /** By the partner's own message id. */
    Optional<ReceivedFile> fileOfMessage(PartnerId partner, String messageId);

    /**
     * Why rows of a file were rejected, in their order.
     *
     * @param after the row that the page before has ended with; 0 for the first page
     */
    List<RowProblem> problems(UUID file, long after, int most);
}
