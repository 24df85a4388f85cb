package org.qantara.schemaorg;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.Records;
import org.qantara.tck.WritesContract;

class JobPostingTest implements ReadsContract, WritesContract {
    @Override
    public SchemaOrg connector() {
        return new SchemaOrg();
    }

    @Override
    public Payload fullestDocument() {
        return Documents.fullest("job-posting.json");
    }

    /** Types of what stands where nothing else may. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/hiringOrganization/@type",
                "/hiringOrganization/identifier/@type",
                "/hiringOrganization/address/@type",
                "/hiringOrganization/address/addressCountry/@type",
                "/industry/@type",
                "/industry/inDefinedTermSet/@type",
                "/occupationalCategory/@type",
                "/occupationalCategory/inCodeSet/@type",
                "/occupationalCategory[2]/@type",
                "/jobLocation/@type",
                "/jobLocation/address/@type",
                "/jobLocation[2]/@type",
                "/applicantLocationRequirements/@type",
                "/baseSalary/@type",
                "/baseSalary/value/@type",
                "/educationRequirements/@type",
                "/educationRequirements/educationalLevel/@type",
                "/experienceRequirements/@type",
                "/skills/@type",
                "/applicationContact/@type",
                "/applicationContact[2]/@type");
    }

    @Override
    public HubRecord fullestRecord() {
        return Records.fullest(RecordType.VACANCY);
    }

    @Override
    public HubRecord sparsestRecord() {
        return Records.sparsest(RecordType.VACANCY);
    }

    @Override
    public void validate(Payload payload) {
        Documents.validate(payload);
    }
}
