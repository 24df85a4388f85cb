package org.qantara.hub.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An accepted document, without its bytes. */
@Entity
@Table(name = "submission")
class SubmissionRow {
    @Id
    UUID id;

    String partner;

    @Column(name = "message_id")
    String messageId;

    String via;

    @Column(name = "received_at")
    Instant receivedAt;

    String sha256;
    String fingerprint;
    String format;

    @Column(name = "record_type")
    String recordType;

    String purpose;
    String losses;
    /** Whom it is about; none if it was entered before there were subjects. */
    UUID subject;
}
