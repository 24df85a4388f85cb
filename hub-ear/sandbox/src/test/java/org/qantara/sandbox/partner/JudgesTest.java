package org.qantara.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.partner.Judges.Demand;

class JudgesTest {

    private static final Demand NAME = new Demand("PersonName", "NO_NAME");
    private static final Demand BIRTH = new Demand("BirthDate", "NO_BIRTH_DATE");

    @Test
    void aLetterThatHoldsWhatIsDemandedGetsAReferenceThatIsTheSameEveryTime() {
        var judge = Judges.of("ZAV", List.of(NAME));
        var letter = letter(Document.xml("<C><PersonName><FamilyName>طاهري</FamilyName></PersonName></C>"));

        var answer = judge.apply(letter);

        assertThat(answer).isEqualTo(new Answer.Accepted("ZAV-4A5B6C7D"));
        assertThat(judge.apply(letter)).isEqualTo(answer);
    }

    @Test
    void theFirstMissingDemandIsTheReason() {
        var judge = Judges.of("VDAB", List.of(NAME, BIRTH));

        var answer = judge.apply(letter(Document.xml("<C><PersonName>Tahiri</PersonName><BirthDate/></C>")));

        assertThat(answer).isEqualTo(new Answer.Refused("NO_BIRTH_DATE"));
    }

    @Test
    void whatIsNotWellFormedIsNotReadable() {
        var judge = Judges.of("VDAB", List.of(NAME));

        assertThat(judge.apply(letter(Document.xml("<C><PersonName>Tahiri</C>"))))
                .isEqualTo(new Answer.Refused("NOT_READABLE"));
        assertThat(judge.apply(letter(Document.json("{\"name\":")))).isEqualTo(new Answer.Refused("NOT_READABLE"));
    }

    @Test
    void aDocumentTypeIsNotReadable() {
        var judge = Judges.of("ZAV", List.of(NAME));

        var answer =
                judge.apply(letter(Document.xml("<!DOCTYPE C [<!ENTITY e 'x'>]><C><PersonName>&e;</PersonName></C>")));

        assertThat(answer).isEqualTo(new Answer.Refused("NOT_READABLE"));
    }

    @Test
    void jsonIsJudgedByItsMembers() {
        var judge = Judges.of("ENABEL", List.of(new Demand("name", "NO_NAME")));

        assertThat(judge.apply(letter(Document.json("{\"basics\":{\"name\":\"طاهري\"}}"))))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(judge.apply(letter(Document.json("{\"basics\":{}}")))).isEqualTo(new Answer.Refused("NO_NAME"));
    }

    private static Letter letter(Document document) {
        return new Letter(
                "0199c0de-0000-7000-8000-00004a5b6c7d", "m-1", "anapec", "x", "candidate", "training", document);
    }
}
