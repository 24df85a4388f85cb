package org.qantara.hub.journal;

import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.HubRecord;

/** A delivery that is to be made. */
public record Dispatch(Envelope envelope, HubRecord record) {
    public UUID deliveryId() {
        return envelope.deliveryId();
    }

    public PartnerId to() {
        return envelope.to();
    }

    /** Without what the record says. */
    @Override
    public String toString() {
        return "delivery " + deliveryId() + " to " + to();
    }
}
