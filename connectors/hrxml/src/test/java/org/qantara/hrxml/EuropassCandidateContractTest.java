package org.qantara.hrxml;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class EuropassCandidateContractTest
        implements ReadsContract, WritesContract, StableContract<EuropassCandidateConnector>, GoldenCases {
    @Override
    public EuropassCandidateConnector connector() {
        return new EuropassCandidateConnector();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.document("fullest-europass.xml");
    }

    @Override
    public Set<String> carryingNothing() {
        return Boilerplate.EUROPASS;
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.validate(Fixtures.EUROPASS, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/europass");
    }
}
