package org.qantara.hub.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of a submission: as it came, and in canonical form; both sealed. */
@Entity
@Table(name = "content")
class ContentRow {
    @Id
    UUID submission;

    @Column(name = "media_type")
    String mediaType;

    byte[] document;
    byte[] canonical;
}
