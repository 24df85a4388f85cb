package org.qantara.spi;

import org.qantara.model.HubRecord;

/** Reads documents of a format. */
public interface Reads extends Connector {
    /** Whether a document with this fingerprint is of this format. At most one connector may say so of any document. */
    boolean recognises(Fingerprint fingerprint);

    /**
     * Reads tolerantly: what finds no place is a loss, and only what cannot be understood is refused. Every leaf of the
     * document reaches the record or the losses. A pure function of the payload.
     */
    Translation<HubRecord> read(Payload payload);

    /**
     * Reads what this connector itself has written of a record. That may be larger than the document the record came
     * from, and larger than any that a partner may send.
     */
    default Translation<HubRecord> readBack(Payload written) {
        return read(written);
    }
}
