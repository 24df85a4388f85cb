package org.qantara.elmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.model.Award;
import org.qantara.model.LearningUnit;
import org.qantara.model.Text;
import org.qantara.spi.Loss;
import org.qantara.spi.Translation;

/** Units are written as the tree that their numbers tell, and read with the numbers of that tree. */
class OutlineTest {
    private final Elmo elmo = new Elmo();

    @Test
    void unitsInOrderKeepTheirNumbers() {
        assertThat(numbersAfter("1", "1.1", "1.1.1", "1.2", "2")).containsExactly("1", "1.1", "1.1.1", "1.2", "2");
        assertThat(lossesOf("1", "1.1", "1.1.1", "1.2", "2")).isEmpty();
    }

    @Test
    void aPartThatStandsElsewhereGoesToWhatItIsAPartOf() {
        assertThat(titlesAfter("1", "2", "1.1")).containsExactly("unit 1", "unit 1.1", "unit 2");
        assertThat(lossesOf("1", "2", "1.1"))
                .containsExactly(
                        new Loss("/units/number", Loss.Reason.NO_PLACE),
                        new Loss("/units[2]/number", Loss.Reason.NO_PLACE),
                        new Loss("/units[3]/number", Loss.Reason.NO_PLACE));
    }

    @Test
    void aPartOfNothingStandsAtTheTop() {
        assertThat(numbersAfter("1", "7.3", "x")).containsExactly("1", "2", "3");
        assertThat(numbersAfter("1", "1", "1.1")).containsExactly("1", "1.1", "2");
    }

    @Test
    void anOutlineTooDeepForADocumentIsStillReadAgain() {
        var deep = IntStream.rangeClosed(1, 200)
                .mapToObj(depth -> Stream.generate(() -> "1").limit(depth).collect(Collectors.joining(".")))
                .toArray(String[]::new);

        assertThat(numbersAfter(deep)).hasSize(200);
    }

    private List<String> numbersAfter(String... numbers) {
        return after(numbers).units().stream().map(LearningUnit::number).toList();
    }

    private List<String> titlesAfter(String... numbers) {
        return after(numbers).units().stream()
                .map(unit -> unit.titles().getFirst().value())
                .toList();
    }

    private Award after(String... numbers) {
        return (Award) done(elmo.read(done(elmo.write(award(numbers))).value())).value();
    }

    private List<Loss> lossesOf(String... numbers) {
        return done(elmo.write(award(numbers))).losses();
    }

    private static <T> Translation.Done<T> done(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T> done -> done;
            case Translation.Refused<T> refused ->
                throw new AssertionError(refused.problem().toString());
        };
    }

    private static Award award(String... numbers) {
        var draft = new Award.Draft("qantara-json");
        var sparse = Awards.sparsest();
        draft.person.names.addAll(sparse.person().names());
        draft.awardingBody = sparse.awardingBody().orElseThrow();
        draft.provenance.created = sparse.provenance().created().orElseThrow();
        for (var number : numbers) {
            var unit = new LearningUnit.Draft();
            unit.number = number;
            unit.titles.add(Text.plain("unit " + number));
            draft.units.add(unit.done());
        }
        draft.titles.addAll(draft.units.getFirst().titles());
        return draft.done();
    }
}
