package org.qantara.schemaorg;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.Records;
import org.qantara.tck.WritesContract;

class CourseInstanceTest implements ReadsContract, WritesContract {
    @Override
    public SchemaOrg connector() {
        return new SchemaOrg();
    }

    @Override
    public Payload fullestDocument() {
        return Documents.fullest("course-instance.json");
    }

    /** Types of what stands where nothing else may. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/@reverse/hasCourseInstance/@type",
                "/@reverse/hasCourseInstance/identifier/@type",
                "/organizer/@type",
                "/instructor/@type",
                "/location/@type",
                "/location/address/@type",
                "/offers/@type");
    }

    @Override
    public HubRecord fullestRecord() {
        return Records.fullest(RecordType.SESSION);
    }

    @Override
    public HubRecord sparsestRecord() {
        return Records.sparsest(RecordType.SESSION);
    }

    @Override
    public void validate(Payload payload) {
        Documents.validate(payload);
    }
}
