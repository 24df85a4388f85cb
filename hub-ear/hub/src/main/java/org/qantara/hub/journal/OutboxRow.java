package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A delivery that is not yet in its queue. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    UUID delivery;

    String recipient;
    String person;
}
