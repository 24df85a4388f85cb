package org.qantara.anapec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.SplitsContract;

class AnapecOffersTest implements SplitsContract, GoldenCases {
    @Override
    public AnapecOffers connector() {
        return new AnapecOffers();
    }

    @Override
    public Payload fullestDocument() {
        return Payload.json("""
            ["Nouveau", "TA1409262204417", "14/09/2026", "كهربائي في البناء", 4, "CDI", "Tamesna", "Temporaire"]\
            """);
    }

    @Override
    public Payload file(int records, int bad) {
        return Payload.json(IntStream.range(0, records)
                .mapToObj(i -> "[\"\", \"SA140926%07d\", \"14/09/2026\", \"%s\", %d, \"-\", \"Salé\"]"
                        .formatted(i, i == bad ? "" : "Soudeuse", 1 + i % 9))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    @Test
    void rowsBehindEachOtherAreAFileToo() throws IOException {
        assertThat(split("[\"\", \"FE1409260000001\"]\n[\"\", \"FE1409260000002\"]\n"))
                .extracting(Part::key)
                .containsExactly("FE1409260000001", "FE1409260000002");
        assertThat(split("[]")).isEmpty();
    }

    @Test
    void theCaseOfAReferenceMakesNoOtherOffer() throws IOException {
        assertThat(split("[[\"\", \"fe1409260000001\"]]").getFirst().key()).isEqualTo("FE1409260000001");
    }

    @Test
    void whatComesBeforeABreakStands() throws IOException {
        var parts = new ArrayList<Part>();
        var broken = Payload.json("[[\"\", \"FE1409260000001\"], [\"\", \"FE140926");

        var split = connector().split(new ByteArrayInputStream(broken.bytes()), parts::add);

        assertThat(parts).hasSize(1);
        assertThat(split)
                .isInstanceOfSatisfying(
                        Translation.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.MALFORMED));
    }

    private List<Part> split(String file) throws IOException {
        var parts = new ArrayList<Part>();
        assertThat(connector().split(new ByteArrayInputStream(Payload.json(file).bytes()), parts::add))
                .isInstanceOf(Translation.Done.class);
        return parts;
    }
}
