package org.qantara.hub.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a submission is for this recipient. */
@Entity
@Table(name = "delivery")
class DeliveryRow {
    @Id
    UUID id;

    UUID submission;
    int position;
    String recipient;
    String way;
    /** Counts up in the order of acceptance. */
    long seq;
}
