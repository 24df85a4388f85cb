package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Records and lists by chance; each text of a record is in it once, so that it is found wherever it ends up. */
class RandomRecordsTest {
    private static final int TIMES = 150;
    private static final List<String> PATHS = FieldList.paths(RecordType.CANDIDATE);

    @Test
    void whatComesOutHasNoLeafOutsideTheListAndEveryLeafInsideIt() {
        var parts = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            var record = Filled.atRandom(seed);
            var paths = paths(seed);
            var excerpt = FieldList.of(RecordType.CANDIDATE, paths).excerpt(record);
            EveryFieldOfTheModelTest.assertNothingButNamed(paths, excerpt);
            if (excerpt instanceof Excerpt.Part<HubRecord>(var left, var withheld)) {
                assertNothingIsLostInSilence(record, (Candidate) left, withheld);
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(TIMES / 10);
    }

    /** What is missing stands within a field that is told; what is told is missing. */
    private static void assertNothingIsLostInSilence(Candidate record, Candidate left, List<Loss> withheld) {
        var texts = texts(left);
        var told = withheld.stream().map(Loss::at).toList();
        var missing = Leaf.of(record).stream()
                .filter(leaf -> !leaf.isMark() && isOneOfItsKind(leaf.text()) && !texts.contains(leaf.text()))
                .toList();
        assertThat(missing)
                .filteredOn(leaf -> told.stream().noneMatch(at -> leaf.isWithin(at)))
                .isEmpty();
        assertThat(told)
                .filteredOn(at -> Leaf.of(record).stream().noneMatch(leaf -> leaf.isWithin(at)))
                .isEmpty();
    }

    /** A list lets the same out of what it has let out: nothing more is withheld. */
    @Test
    void whatHasBeenLetOutIsLetOutAgain() {
        for (int seed = 0; seed < TIMES; seed++) {
            var list = FieldList.of(RecordType.CANDIDATE, paths(seed));
            if (list.excerpt(Filled.atRandom(seed)) instanceof Excerpt.Part<HubRecord>(var left, var _))
                assertThat(list.excerpt(left)).isEqualTo(new Excerpt.Part<>(left, List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void noDocumentHasATextThatWasWithheld(Writes writer) {
        var written = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            var record = Filled.atRandom(seed);
            if (FieldList.of(RecordType.CANDIDATE, paths(seed)).excerpt(record)
                            instanceof Excerpt.Part<HubRecord>(var left, var _)
                    && writer.write(left) instanceof Translation.Done<Payload>(var document, var _)) {
                var text = new String(document.bytes(), StandardCharsets.UTF_8);
                assertThat(withheldTexts(record, (Candidate) left))
                        .filteredOn(text::contains)
                        .isEmpty();
                written++;
            }
        }
        assertThat(written).isGreaterThan(TIMES / 20);
    }

    static List<Writes> writers() {
        var writers = ServiceLoader.load(Connector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(Writes.class::isInstance)
                .map(Writes.class::cast)
                .filter(writer -> writer.recordTypes().contains(RecordType.CANDIDATE))
                .toList();
        assertThat(writers).hasSizeGreaterThanOrEqualTo(6);
        return writers;
    }

    private static Set<String> withheldTexts(Candidate record, Candidate left) {
        var withheld = new HashSet<>(texts(record));
        withheld.removeAll(texts(left));
        return withheld;
    }

    private static Set<String> texts(Candidate record) {
        return Leaf.of(record).stream()
                .map(Leaf::text)
                .filter(RandomRecordsTest::isOneOfItsKind)
                .collect(Collectors.toSet());
    }

    private static boolean isOneOfItsKind(String text) {
        return text.length() > 6 && text.startsWith("w");
    }

    /** Some of the paths, mostly with a name of the person. */
    private static List<String> paths(int seed) {
        var random = new Random(seed * 31L);
        var all = new ArrayList<>(PATHS);
        Collections.shuffle(all, random);
        var some = new HashSet<>(all.subList(0, 1 + random.nextInt(40)));
        if (random.nextInt(5) > 0) some.add("/person/names");
        return all.stream().filter(some::contains).toList();
    }
}
