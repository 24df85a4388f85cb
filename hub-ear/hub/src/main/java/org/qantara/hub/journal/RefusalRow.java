package org.qantara.hub.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a document was refused, and why; nothing of what it says. */
@Entity
@Table(name = "refusal")
class RefusalRow {
    @Id
    UUID id;

    String partner;

    @Column(name = "message_id")
    String messageId;

    String via;

    @Column(name = "refused_at")
    Instant refusedAt;

    String fingerprint;
    String problem;
}
