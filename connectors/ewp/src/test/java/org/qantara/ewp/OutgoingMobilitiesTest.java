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

class OutgoingMobilitiesTest
        implements ReadsContract, SplitsContract, WritesContract, StableContract<OutgoingMobilities>, GoldenCases {
    @Override
    public OutgoingMobilities connector() {
        return new OutgoingMobilities();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.fullest("omobilities.xml");
    }

    @Override
    public Payload file(int records, int bad) {
        return Fixtures.repeated(fullestDocument(), "student-mobility", "om-2026-0117", records, bad, "status");
    }

    @Override
    public HubRecord fullestRecord() {
        return Records.fullestNomination();
    }

    @Override
    public HubRecord sparsestRecord() {
        return Records.sparsestNomination();
    }

    @Override
    public List<HubRecord> writable() {
        return List.of(fullestRecord(), sparsestRecord());
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.assertValid(Fixtures.OMOBILITIES, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/omobilities");
    }
}
