package org.qantara.canonical;

import java.nio.file.Path;
import java.util.Arrays;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.qantara.tck.Candidates;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.LosslessContract;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.WritesContract;

class QantaraJsonContractTest implements ReadsContract, WritesContract, LosslessContract<QantaraJson>, GoldenCases {
    @Override
    public QantaraJson connector() {
        return new QantaraJson();
    }

    @Override
    public Payload fullestDocument() {
        return switch (connector().write(Candidates.fullest())) {
            case Translation.Done<Payload> done -> done.value();
            case Translation.Refused<Payload> refused -> throw new AssertionError(refused);
        };
    }

    /**
     * One document in twenty: validating takes many times as long as writing, and {@link EveryRecordSurvivesTest} does.
     */
    @Override
    public void validate(Payload payload) {
        if (Arrays.hashCode(payload.bytes()) % 20 == 0) Published.validate(payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/json");
    }
}
