package org.qantara.europass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.PersonName;
import org.qantara.spi.Connector;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.qantara.tck.Candidates;

class DialectsTest {
    private final EuropassXml xml = new EuropassXml();
    private final EuropassJson json = new EuropassJson();

    @Test
    void aPassportSaysTheSameInXmlAndInJson() {
        var fromXml = candidate(xml.read(Fullest.xml()));
        var fromJson = candidate(xml.read(Fullest.json()));

        assertThat(fromJson).isEqualTo(fromXml);
    }

    @Test
    void bothDialectsAreWrittenWithTheSameLossesAndReadAsTheSame() {
        var writtenXml = (Translation.Done<Payload>) xml.write(Candidates.fullest());
        var writtenJson = (Translation.Done<Payload>) json.write(Candidates.fullest());

        assertThat(writtenJson.losses()).isEqualTo(writtenXml.losses());
        assertThat(candidate(xml.read(writtenJson.value()))).isEqualTo(candidate(xml.read(writtenXml.value())));
    }

    @Test
    void theSchemaOfWhatIsWrittenBites() {
        var written = ((Translation.Done<Payload>) xml.write(Candidates.fullest()))
                .value()
                .text();
        var disordered = written.replace("<XSDVersion>V3.4</XSDVersion>", "")
                .replace("</Generator>", "</Generator><XSDVersion>V3.4</XSDVersion>");

        assertThat(disordered).isNotEqualTo(written);
        assertThatThrownBy(() -> PassportSchema.assertValid(Payload.xml(disordered)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aCharacterXmlCannotHoldIsReported() {
        var draft = new CandidateDraft("json-resume");
        draft.names.add(PersonName.of("Salma\u0001", "Idrissi"));

        var written = (Translation.Done<Payload>) xml.write(draft.done());

        assertThat(written.losses()).containsExactly(new Loss("/person/names/given", Loss.Reason.LESS_PRECISE));
        assertThat(written.value().text()).contains("Salma\uFFFD");
    }

    @Test
    void bothAreFoundByTheHub() {
        assertThat(ServiceLoader.load(Connector.class))
                .extracting(connector -> connector.id().value())
                .contains("europass-xml", "europass-json");
    }

    private static Candidate candidate(Translation<HubRecord> read) {
        return (Candidate) ((Translation.Done<HubRecord>) read).value();
    }
}
