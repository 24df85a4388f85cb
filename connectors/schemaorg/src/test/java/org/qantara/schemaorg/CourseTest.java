package org.qantara.schemaorg;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.Records;
import org.qantara.tck.WritesContract;

class CourseTest implements ReadsContract, WritesContract {
    @Override
    public SchemaOrg connector() {
        return new SchemaOrg();
    }

    @Override
    public Payload fullestDocument() {
        return Documents.fullest("course.json");
    }

    /** Types of what stands where nothing else may. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/@graph/identifier/@type",
                "/@graph/about/@type",
                "/@graph/occupationalCredentialAwarded/@type",
                "/@graph/numberOfCredits/@type",
                "/@graph/inLanguage[2]/@type",
                "/@graph/hasCourseInstance/@type",
                "/@graph[2]/@type",
                "/@graph[3]/@type");
    }

    @Override
    public HubRecord fullestRecord() {
        return Records.fullest(RecordType.TRACK);
    }

    @Override
    public HubRecord sparsestRecord() {
        return Records.sparsest(RecordType.TRACK);
    }

    @Override
    public void validate(Payload payload) {
        Documents.validate(payload);
    }
}
