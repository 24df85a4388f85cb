package org.qantara.spi;

import java.util.EnumSet;
import java.util.Set;
import org.qantara.model.RecordType;

/**
 * Opens envelopes: documents that are there for the sake of another document inside them, of whatever format. An
 * envelope is no format: nobody asks to receive it, and what a submission is said to be is what was inside.
 */
public interface Opens extends Connector {
    /** Whether a document with this fingerprint is such an envelope. At most one connector may say so of any document. */
    boolean recognises(Fingerprint fingerprint);

    /**
     * Takes the document out, byte for byte. Whatever else the envelope carries is a loss, by its place in the
     * envelope: names of files are their author's words. Only where there is not exactly one document to take is it
     * refused. A pure function of the payload.
     */
    Translation<Payload> open(Payload envelope);

    /** Any: what is inside says which. */
    @Override
    default Set<RecordType> recordTypes() {
        return EnumSet.allOf(RecordType.class);
    }
}
