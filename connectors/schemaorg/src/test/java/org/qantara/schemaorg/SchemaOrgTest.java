package org.qantara.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.Records;
import org.qantara.tck.StableContract;

class SchemaOrgTest implements StableContract<SchemaOrg>, GoldenCases {
    @Override
    public SchemaOrg connector() {
        return new SchemaOrg();
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden");
    }

    @Test
    void lossesWhosePathsAreLongerThanADocumentMayBeAreNotTold() {
        var key = "k".repeat(100);
        var nested = IntStream.range(0, 50).mapToObj(_ -> "{\"" + key + "\":").collect(Collectors.joining());
        var many = IntStream.range(0, 3_000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        var document =
                "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"identifier\":\"1\",\"title\":\"خباز\","
                        + "\"x\":" + nested + "[" + many + "]" + "}".repeat(50) + "}";

        assertThat(connector().read(Payload.json(document)))
                .isInstanceOfSatisfying(
                        Translation.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.TOO_LARGE));
    }

    @Test
    void wordsWithTagsInThemComeBackAsWords() {
        var vacancy = vacancy(new Text("de <b> à </b>", Text.Format.PLAIN, Optional.of("fr")));

        var written = (Translation.Done<Payload>) connector().write(vacancy);
        var read = (Vacancy) ((Translation.Done<HubRecord>) connector().read(written.value())).value();

        assertThat(read.descriptions().getFirst().value()).isEqualTo("de &lt;b&gt; à &lt;/b&gt;");
        assertThat(written.losses()).isEmpty();
    }

    @Test
    void aLanguageThatIsNoTagIsReported() {
        var written = (Translation.Done<Payload>)
                connector().write(vacancy(new Text("وصف", Text.Format.PLAIN, Optional.of("en arabe"))));

        assertThat(written.losses()).containsExactly(new Loss("/descriptions/language", Loss.Reason.NO_PLACE));
    }

    @Test
    void aPropertyOfNoneOfItsTypesIsNotValid() {
        var written = (Translation.Done<Payload>) connector().write(Records.fullest(RecordType.VACANCY));
        var text = written.value().text();

        Documents.validate(written.value());
        assertThatThrownBy(() -> Documents.validate(Payload.json(text.replace("\"skills\"", "\"courseCode\""))))
                .isInstanceOf(AssertionError.class);
    }

    private static Vacancy vacancy(Text description) {
        var draft = new Vacancy.Draft("test");
        draft.id = "7";
        draft.titles.add(Text.plain("خبازة"));
        draft.descriptions.add(description);
        return draft.done();
    }
}
