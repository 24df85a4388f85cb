package org.qantara.elmo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class Elmo1Test implements ReadsContract, WritesContract, StableContract<Elmo1>, GoldenCases {
    @Override
    public Elmo1 connector() {
        return new Elmo1();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.fullest("elmo-v1.xml");
    }

    /** A type that is none. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of("/elmo/learner/identifier[3]/@type");
    }

    @Override
    public HubRecord fullestRecord() {
        return Awards.fullest();
    }

    @Override
    public HubRecord sparsestRecord() {
        return Awards.sparsest();
    }

    @Override
    public List<HubRecord> writable() {
        return List.of(fullestRecord(), sparsestRecord(), Awards.around());
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.assertValid(Fixtures.V1, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/v1");
    }
}
