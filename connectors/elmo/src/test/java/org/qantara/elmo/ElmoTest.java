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

class ElmoTest implements ReadsContract, WritesContract, StableContract<Elmo>, GoldenCases {
    @Override
    public Elmo connector() {
        return new Elmo();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.fullest("elmo-v2.xml");
    }

    /** There is one list of country codes, Arabic is the script's language, and a type that is none is none. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/elmo/learner/citizenship/@type",
                "/elmo/learner/identifier[3]/@type",
                "/elmo/learner/alternativeName/@lang",
                "/elmo/learner/countryOfBirth/@type",
                "/elmo/report/issuer/country/@type");
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
        Fixtures.assertValid(Fixtures.V2, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/v2");
    }
}
