package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How a delivery ended: one of the last three of {@link SubmissionLife.State}. */
@Entity
@Table(name = "verdict")
class VerdictRow {
    @Id
    UUID delivery;

    String kind;
    Instant at;
    String reference;
    String problem;
    byte[] said;
}
