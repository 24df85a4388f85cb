package org.qantara.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Skill;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;
import org.qantara.tck.Candidates;

class EveryRecordSurvivesTest {
    /** A format, hiding that it reads and writes by two interfaces. */
    record Format(Reads reads, Writes writes) {
        Format(Reads readsAndWrites) {
            this(readsAndWrites, (Writes) readsAndWrites);
        }
    }

    static Stream<Format> formats() {
        return Stream.of(new Format(new QantaraXml()), new Format(new QantaraJson()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsWrittenIsValidAndReadBackEqual(Format format) {
        for (var type : RecordType.values())
            for (int seed = 0; seed < (type == RecordType.CANDIDATE ? 150 : 30); seed++)
                assertSurvives(record(type, seed), format);
        assertSurvives(Candidates.fullest(), format);
        assertSurvives(Candidates.sparsest(), format);
    }

    @Test
    void whatIsLargerThanAnyDocumentMayBeIsReadBack() {
        var form = new QantaraJson();
        var large = ((Translation.Done<Payload>) form.write(withKeywords(Limits.DEFAULT.nodes()))).value();

        assertThat(form.read(large)).isInstanceOf(Translation.Refused.class);
        assertThat(form.readBack(large))
                .isEqualTo(Translation.<HubRecord>of(withKeywords(Limits.DEFAULT.nodes()), List.of()));
    }

    private static Candidate withKeywords(int count) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("Salma", "Idrissi"));
        draft.skills.add(new Skill(
                Skill.Kind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Collections.nCopies(count, "x"),
                Optional.empty()));
        return draft.done();
    }

    private static void assertSurvives(HubRecord record, Format format) {
        var written = format.writes().write(record);

        assertThat(written).isInstanceOf(Translation.Done.class);
        if (written instanceof Translation.Done<Payload> done) {
            assertThat(done.losses()).isEmpty();
            Published.validate(done.value());
            assertThat(format.reads().read(done.value())).isEqualTo(Translation.<HubRecord>of(record, List.of()));
        }
    }

    /** From nearly empty to full. */
    private static HubRecord record(RecordType type, int seed) {
        double fullness = seed % 3 == 0 ? 0.1 : seed % 3 == 1 ? 0.5 : 1;
        return new RandomRecords(seed, fullness).next(type.recordClass());
    }
}
