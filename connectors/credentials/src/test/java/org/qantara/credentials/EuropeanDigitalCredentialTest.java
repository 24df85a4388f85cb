package org.qantara.credentials;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;

class EuropeanDigitalCredentialTest implements ReadsContract, GoldenCases {
    private static final Payload FULLEST = WithoutOriginal.document("edc.jsonld");

    @Override
    public Reads connector() {
        return new WithoutOriginal(new EuropeanDigitalCredential());
    }

    @Override
    public Payload fullestDocument() {
        return FULLEST;
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/edc");
    }

    @Override
    public Set<String> carryingNothing() {
        return WithoutOriginal.passedOver("edc");
    }
}
