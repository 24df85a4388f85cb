package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That nothing of somebody leaves for now. */
@Entity
@Table(name = "quarantine")
class QuarantineRow {
    @Id
    UUID subject;
}
