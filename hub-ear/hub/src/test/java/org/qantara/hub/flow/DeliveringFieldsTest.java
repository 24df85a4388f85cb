package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.with;
import static org.qantara.spi.ProblemCode.AGREEMENT_ENDED;
import static org.qantara.spi.ProblemCode.FIELDS_NOT_AGREED;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Translation;

/** What of a record is handed over is decided when it is, not when it was accepted. */
@Timeout(30)
class DeliveringFieldsTest extends DeliveringFixture {
    @Test
    void onlyWhatIsAgreedOnIsHandedOverAndTheRestIsTold() {
        start(TINY, agreedOn("/person/names"));
        var id = enteredInFull("m-1");
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(text(0)).contains("Salma").doesNotContain("1990", "AB123");
        assertThat(journal.outgoing.get(id).losses())
                .extracting(Loss::at)
                .containsExactly("/person/identifiers", "/person/birthDate");
    }

    @Test
    void anotherTryHandsOverWhatIsAgreedOnByThen() {
        start(TINY, agreedOn("/person"));
        var id = enteredInFull("m-1");
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED));
        meanwhile = () -> agree(agreedOn("/person/names"));

        deliver(id);

        assertThat(text(0)).contains("1990");
        assertThat(text(1)).contains("Salma").doesNotContain("1990");
        assertThat(journal.outgoing.get(id).document().text()).isEqualTo(text(1));
    }

    @Test
    void aLetterThatWaitedBehindAnotherHoldsWhatIsAgreedOnWhenItsTurnComes() {
        start(TINY, agreedOn("/person"));
        var ids = List.of(enteredInFull("m-1"), enteredInFull("m-2"), enteredInFull("m-3"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        meanwhile = () -> agree(handedOver.size() == 1 ? agreedOn("/person/names") : null);

        deliver(ids);

        assertThat(text(0)).contains("1990");
        assertThat(text(1)).contains("Salma").doesNotContain("1990");
        assertThat(handedOver).hasSize(2);
        assertThat(journal.verdicts).containsEntry(ids.get(2), parked(AGREEMENT_ENDED, ""));
    }

    @Test
    void aRecordOfWhichTooLittleIsAgreedOnIsParked() {
        start(TINY, agreedOn("/person/birthDate"));
        var id = enteredInFull("m-1");

        deliver(id);

        assertThat(handedOver).isEmpty();
        assertThat(journal.verdicts).containsEntry(id, parked(FIELDS_NOT_AGREED, "/person", "zav"));
    }

    /** Two of one person stay in order though the recipient is not told who it is. */
    @Test
    void whomItIsAboutIsKnownFromTheWholeRecord() {
        atOnce = 2;
        start(TINY, agreedOn("/person/names"));
        var ids = List.of(
                entered("m-1", ZAV, read(Map.of("name", "Salma A", "id", "AB123"))),
                entered("m-2", ZAV, read(Map.of("name", "Selma B", "id", "AB123"))));
        ids.forEach(_ -> outcomes.add(ACCEPTED));
        during = letter -> {
            if (letter.messageId().equals("m-1")) Thread.sleep(200);
        };

        deliver(ids);

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-2");
    }

    private String text(int letter) {
        return handedOver.get(letter).document().text();
    }

    private UUID enteredInFull(String messageId) {
        return entered(messageId, ZAV, read(Map.of("name", "Salma Idrissi", "born", "1990", "id", "AB123")));
    }

    private static HubRecord read(Map<String, String> fields) {
        return ((Translation.Done<HubRecord>) TINY.read(TINY.document(fields))).value();
    }

    private static Agreement agreedOn(String... fields) {
        return with(agreed(), fields);
    }

    private void agree(Agreement agreement) {
        var agreements = agreement == null ? List.<Agreement>of() : List.of(agreement);
        registry.replace(new Configuration(registry.partners(), agreements));
    }
}
