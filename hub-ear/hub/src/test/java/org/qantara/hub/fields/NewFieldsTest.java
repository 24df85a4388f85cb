package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Loss;

/** A model that has learnt something since the list of what is ordinary was written. */
class NewFieldsTest {
    private static final String BEFORE = """
        File: person notes
        Person: names
        Note: +kind text
        Note.Kind: PRAISE
        """;

    public record File(Person person, List<Note> notes, Optional<String> bloodGroup) {}

    public record Person(List<String> names, Optional<Health> health) {}

    public record Health(Optional<String> disability, Optional<String> doctor) {}

    public record Note(Kind kind, String text) {
        public enum Kind {
            PRAISE,
            DIAGNOSIS
        }
    }

    private static final File FILE = new File(
            new Person(List.of("Salma"), Optional.of(new Health(Optional.of("none"), Optional.of("Dr Idrissi")))),
            List.of(new Note(Note.Kind.PRAISE, "diligent"), new Note(Note.Kind.DIAGNOSIS, "healthy")),
            Optional.of("0+"));

    @Test
    void aFieldThatIsNotOrdinaryIsNotBroughtAlongByWhatItIsIn() {
        var part = part("/person", "/notes");

        assertThat(part.record())
                .isEqualTo(new File(
                        new Person(List.of("Salma"), Optional.empty()),
                        List.of(new Note(Note.Kind.PRAISE, "diligent")),
                        Optional.empty()));
        assertThat(part.withheld())
                .extracting(Loss::at)
                .containsExactlyInAnyOrder("/person/health", "/notes[DIAGNOSIS]", "/bloodGroup");
    }

    @Test
    void itLeavesByItsOwnPathWithoutWhatIsNotOrdinaryInIt() {
        var part = part("/person", "/person/health", "/person/health/doctor", "/bloodGroup", "/notes[DIAGNOSIS]");

        assertThat(part.record().person().health()).contains(new Health(Optional.empty(), Optional.of("Dr Idrissi")));
        assertThat(part.record().notes()).containsExactly(new Note(Note.Kind.DIAGNOSIS, "healthy"));
        assertThat(part.record().bloodGroup()).contains("0+");
        assertThat(part.withheld())
                .extracting(Loss::at)
                .containsExactlyInAnyOrder("/person/health/disability", "/notes[PRAISE]");
    }

    public record Newer(String name, String motherName) {}

    @Test
    void aNewFieldThatHasToBeGivenStopsTheRecordAndIsNotInvented() {
        var list = FieldList.of(Newer.class, "NewFieldsTest.Newer: name", List.of("/name"));

        assertThat(list.excerpt(new Newer("Salma", "Khadija"))).isEqualTo(new Excerpt.Nothing<>("/motherName"));
    }

    public record Strange(Duration duration) {}

    @Test
    void aTypeNobodyHasSaidHowToWithholdIsNotLetThrough() {
        assertThatThrownBy(() -> FieldList.of(Strange.class, "NewFieldsTest.Strange: duration", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Duration");
    }

    private static Excerpt.Part<File> part(String... paths) {
        var ordinary = BEFORE.replace("File", "NewFieldsTest.File")
                .replace("Person:", "NewFieldsTest.Person:")
                .replace("Note", "NewFieldsTest.Note");
        return (Excerpt.Part<File>)
                FieldList.of(File.class, ordinary, List.of(paths)).excerpt(FILE);
    }
}
