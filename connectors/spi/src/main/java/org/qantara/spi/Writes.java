package org.qantara.spi;

import org.qantara.model.HubRecord;

/** Writes documents of a format. */
public interface Writes extends Connector {
    /**
     * Writes strictly: the result validates against the format's published schema, and everything the record holds is
     * in it or in the losses. Refused if the format demands what the record does not have. A pure function of the
     * record.
     */
    Translation<Payload> write(HubRecord record);
}
