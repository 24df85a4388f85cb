package org.qantara.hub.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.qantara.spi.Payload;

/** What was written for a recipient, compressed. */
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

    @Column(name = "written_at")
    Instant writtenAt;

    Written written() {
        return new Written(format, new Payload(mediaType, Compressed.plain(document)), Codec.losses(losses));
    }
}
