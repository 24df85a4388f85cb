package org.qantara.spi;

import org.qantara.model.HubRecord;

/** Writes documents of a format. */
public interface Writes extends Connector {
    /**
     * Writes strictly: the result validates against the format's published schema, and everything the record holds is
     * in it or in the losses. Refused if the format demands what the record does not have. A pure function of the
     * record. A record of a type that is none of its own is refused: {@link #ofNoneOfItsTypes()}.
     */
    Translation<Payload> write(HubRecord record);

    /** What to answer to a record that is of none of the connector's {@link #recordTypes()}. */
    static Translation<Payload> ofNoneOfItsTypes() {
        return Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, ""));
    }
}
