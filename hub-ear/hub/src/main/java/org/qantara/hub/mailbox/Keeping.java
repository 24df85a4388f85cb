package org.qantara.hub.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Mailboxes;
import org.qantara.hub.journal.Written;

/** Keeps what was written now, in one transaction; if that fails because of one of them, each in its own. */
record Keeping(Mailboxes mailboxes, Parking parking) {
    /** By delivery, without what cannot be kept. */
    Map<UUID, Written> kept(List<Draft> drafts) {
        var kept = new HashMap<UUID, Written>();
        var written = new HashMap<UUID, Written>();
        for (var draft : drafts) (draft.isKept() ? kept : written).put(draft.deliveryId(), draft.written());
        try {
            kept.putAll(mailboxes.keep(written));
        } catch (JournalUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            written.forEach((id, one) -> kept.putAll(keptAlone(id, one)));
        }
        return kept;
    }

    private Map<UUID, Written> keptAlone(UUID id, Written written) {
        try {
            return mailboxes.keep(Map.of(id, written));
        } catch (JournalUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            var _ = parking.broken(id, e);
            return Map.of();
        }
    }
}
