package org.qantara.schemaorg;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.Records;
import org.qantara.tck.WritesContract;

class ProgramTest implements ReadsContract, WritesContract {
    @Override
    public SchemaOrg connector() {
        return new SchemaOrg();
    }

    @Override
    public Payload fullestDocument() {
        return Documents.fullest("program.json");
    }

    /** Types of what stands where nothing else may. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/educationalCredentialAwarded/@type",
                "/educationalCredentialAwarded/credentialCategory/@type",
                "/occupationalCategory/@type");
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
