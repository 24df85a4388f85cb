package org.qantara.hub.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.qantara.spi.Payload;

/** What was written for a recipient, sealed; without the document when its time is over or its subject erased. */
@Entity
@Table(name = "outgoing")
class OutgoingRow {
    @Id
    UUID delivery;

    String format;

    @Column(name = "media_type")
    String mediaType;

    byte[] document;
    String losses;
    String terms;

    @Column(name = "written_at")
    Instant writtenAt;

    /** @throws SubjectGone if it is no longer there */
    Written written(Owner owner) {
        if (document == null) throw new SubjectGone();
        var plain = Sealed.plain(document, owner, delivery, SealedColumn.OUTGOING);
        return new Written(format, new Payload(mediaType, plain), Codec.losses(losses), terms);
    }
}
