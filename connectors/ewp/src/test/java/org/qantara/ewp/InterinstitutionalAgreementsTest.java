package org.qantara.ewp;

import java.nio.file.Path;
import java.util.List;
import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.SplitsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class InterinstitutionalAgreementsTest
        implements ReadsContract,
                SplitsContract,
                WritesContract,
                StableContract<InterinstitutionalAgreements>,
                GoldenCases {
    @Override
    public InterinstitutionalAgreements connector() {
        return new InterinstitutionalAgreements();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.fullest("iias.xml");
    }

    @Override
    public Payload file(int records, int bad) {
        return Fixtures.repeated(fullestDocument(), "iia", "iia-881", records, bad, "iia-id");
    }

    @Override
    public HubRecord fullestRecord() {
        return Records.fullestAgreement();
    }

    @Override
    public HubRecord sparsestRecord() {
        return Records.sparsestAgreement();
    }

    @Override
    public List<HubRecord> writable() {
        return List.of(fullestRecord(), sparsestRecord());
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.assertValid(Fixtures.IIAS, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/iias");
    }
}
