package org.qantara.hrxml;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class EuresCandidateContractTest
        implements ReadsContract, WritesContract, StableContract<EuresCandidateConnector>, GoldenCases {
    @Override
    public EuresCandidateConnector connector() {
        return new EuresCandidateConnector();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.document("fullest-eures.xml");
    }

    @Override
    public Set<String> carryingNothing() {
        return Boilerplate.EURES;
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.validate(Fixtures.EURES, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/eures");
    }
}
