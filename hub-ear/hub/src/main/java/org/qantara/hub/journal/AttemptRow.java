package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One try to hand a delivery over; without a code it arrived. */
@Entity
@Table(name = "attempt")
class AttemptRow {
    @Id
    UUID id;

    UUID delivery;
    Instant at;
    String code;
    String problem;
}
