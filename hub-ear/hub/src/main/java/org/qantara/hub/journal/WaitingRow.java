package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A delivery that its recipient has yet to fetch or to answer. */
@Entity
@Table(name = "waiting")
class WaitingRow {
    @Id
    UUID delivery;

    String recipient;
    /** Of the delivery. */
    long seq;
}
