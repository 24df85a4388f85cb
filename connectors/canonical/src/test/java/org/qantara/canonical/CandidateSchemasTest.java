package org.qantara.canonical;

import java.util.List;
import java.util.Set;
import org.qantara.model.RecordType;

/** The published schemas of a candidate. */
class CandidateSchemasTest extends SchemasContract {
    CandidateSchemasTest() {
        super(RecordType.CANDIDATE, List.of("PartialDate", "NonEmptyText", "Base64"), Set.of());
    }
}
