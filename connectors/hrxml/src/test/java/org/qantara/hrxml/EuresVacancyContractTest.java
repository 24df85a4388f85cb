package org.qantara.hrxml;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class EuresVacancyContractTest
        implements ReadsContract, WritesContract, StableContract<EuresVacancyConnector>, GoldenCases {
    @Override
    public EuresVacancyConnector connector() {
        return new EuresVacancyConnector();
    }

    @Override
    public Payload fullestDocument() {
        return Fixtures.document("fullest-eures-vacancy.xml");
    }

    @Override
    public Set<String> carryingNothing() {
        return Boilerplate.VACANCY;
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.validate(Fixtures.VACANCY, payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/eures-vacancy");
    }
}
