package org.qantara.canonical;

import java.util.List;
import java.util.Set;
import org.qantara.model.RecordType;

/** The published schemas of a consent, beside those of what it has in common with a candidate. */
class ConsentSchemasTest extends SchemasContract {
    ConsentSchemasTest() {
        super(RecordType.CONSENT, List.of("Instant"), Set.of(RecordType.CANDIDATE));
    }
}
