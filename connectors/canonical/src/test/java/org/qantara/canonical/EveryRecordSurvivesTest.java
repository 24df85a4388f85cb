package org.qantara.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

class EveryRecordSurvivesTest {
    @Test
    void whatIsWrittenAsXmlIsReadBackEqual() {
        var format = new QantaraXml();

        RandomCandidates.each(candidate -> {
            var written = format.write(candidate);

            assertThat(written)
                    .isInstanceOfSatisfying(
                            Translation.Done.class,
                            done -> assertThat(done.losses()).isEmpty());
            assertThat(format.read(payload(written))).isEqualTo(Translation.of(candidate, List.of()));
        });
    }

    @Test
    void whatIsWrittenAsJsonIsReadBackEqual() {
        var format = new QantaraJson();

        RandomCandidates.each(candidate -> {
            var written = format.write(candidate);

            assertThat(written)
                    .isInstanceOfSatisfying(
                            Translation.Done.class,
                            done -> assertThat(done.losses()).isEmpty());
            assertThat(format.read(payload(written))).isEqualTo(Translation.of(candidate, List.of()));
        });
    }

    private static Payload payload(Translation<Payload> written) {
        return ((Translation.Done<Payload>) written).value();
    }
}
