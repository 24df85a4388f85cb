package org.qantara.hrba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;
import org.xml.sax.SAXException;

class HrBaPostingTest implements ReadsContract, WritesContract, StableContract<HrBaPosting>, GoldenCases {
    private static final Schema SCHEMA = schema();
    private static final String POSTING = "/HRBAXMLJobPositionPosting/Data/JobPositionPosting";

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(HrBaPostingTest.class.getResource("/written-posting.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HrBaPosting connector() {
        return new HrBaPosting();
    }

    @Override
    public Payload fullestDocument() {
        try (var in = HrBaPostingTest.class.getResourceAsStream("/fullest.xml")) {
            return new Payload(Payload.XML, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One posting is one posting. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of("/HRBAXMLJobPositionPosting/Header/Amount");
    }

    @Override
    public void validate(Payload payload) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes())));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + payload.text(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void germanIsWrittenWhereThereIsGerman() {
        var written = written(vacancy(draft -> {
            draft.titles.add(in("ar", "كهربائية"));
            draft.titles.add(in("de", "Elektronikerin"));
        }));

        assertThat(written.value().text())
                .contains("<JobPositionTitleDescription>Elektronikerin</JobPositionTitleDescription>");
        assertThat(written.losses()).contains(new Loss("/titles/value", Loss.Reason.ONLY_FIRST_KEPT));
    }

    @Test
    void aDescriptionThatIsTooLongIsCutAndReported() {
        var written = written(vacancy(draft -> {
            draft.titles.add(in("de", "Köchin"));
            draft.descriptions.add(in("de", "ä".repeat(3_999) + "\uD83D\uDE00 und mehr"));
        }));

        assertThat(written.value().text()).contains("<Objective>" + "ä".repeat(3_999) + "</Objective>");
        assertThat(written.losses()).contains(new Loss("/descriptions/value", Loss.Reason.LESS_PRECISE));
    }

    @Test
    void aPostingWithoutItsTitleIsNotValid() {
        var valid =
                written(vacancy(draft -> draft.titles.add(in("de", "Köchin")))).value();

        assertThatThrownBy(() -> validate(Payload.xml(
                        valid.text().replace("<JobPositionTitleDescription>Köchin</JobPositionTitleDescription>", ""))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aSecondPostingIsRefusedByItsPlace() {
        var one = fullestDocument().text();
        var posting = one.substring(one.indexOf("<JobPositionPosting>"), one.indexOf("</Data>"));

        var read = connector().read(Payload.xml(one.replace("</Data>", posting + "</Data>")));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Translation.Refused.class,
                        refused -> assertThat(refused.problem().at()).isEqualTo(POSTING + "[2]"));
    }

    private Translation.Done<Payload> written(Vacancy vacancy) {
        return (Translation.Done<Payload>) connector().write(vacancy);
    }

    private static Text in(String language, String words) {
        return new Text(words, Text.Format.PLAIN, Optional.of(language));
    }

    private static Vacancy vacancy(Consumer<Vacancy.Draft> more) {
        var draft = new Vacancy.Draft("test");
        draft.id = "7";
        more.accept(draft);
        return draft.done();
    }
}
