package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.qantara.spi.Payload;

/** What was written for recipients: the first time stands. */
final class OutgoingRows {
    private final Clock clock;

    OutgoingRows(Clock clock) {
        this.clock = clock;
    }

    int insert(EntityManager em, UUID deliveryId, Written written) {
        return em.createNativeQuery("""
            insert into outgoing (delivery, format, media_type, document, losses, written_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                .setParameter(1, deliveryId)
                .setParameter(2, written.format())
                .setParameter(3, written.document().mediaType())
                .setParameter(4, Codec.compressed(written.document().bytes()))
                .setParameter(5, Codec.text(written.losses()))
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    static Written written(OutgoingRow row) {
        return new Written(row.format, new Payload(row.mediaType, Codec.plain(row.document)), Codec.losses(row.losses));
    }
}
