package org.qantara.spi;

import java.util.Set;
import org.qantara.model.RecordType;

/** Writes tables of figures. They are no records: nobody is in them, and nothing of them is read. */
public interface WritesFigures extends Connector {
    /** None. */
    @Override
    default Set<RecordType> recordTypes() {
        return Set.of();
    }

    /** Writes strictly, the rows in their order, a pure function of the figures. */
    Payload write(Figures figures);
}
