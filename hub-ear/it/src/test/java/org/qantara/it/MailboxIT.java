package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.SoapDoor;
import org.qantara.sandbox.hub.Xml;

/** Partners that come and fetch: by SOAP and by REST, from the same mailbox. */
@OnTheHub
class MailboxIT {

    @Test
    void aLetterFetchedBySoapComesAgainUntilItIsAcknowledged(Hub hub) throws Exception {
        var id = send(hub, "meknes");
        var meknes = hub.soap("meknes");

        var letter = waiting(hub, "meknes", id);

        assertThat(letter.format()).isEqualTo("europass-xml");
        assertThat(letter.document().text()).contains(People.ARABIC_FAMILY);
        assertThat(meknes.fetch(100)).extracting(Letter::deliveryId).contains(letter.deliveryId());
        meknes.acknowledge(letter.deliveryId(), new Answer.Accepted("مكناس/١"));
        assertThat(meknes.fetch(100)).extracting(Letter::messageId).doesNotContain(id);
        var delivery = Lives.delivery(Lives.settled(hub.rest("tanger"), id), "meknes");
        assertThat(delivery.path("state").asText()).isEqualTo("DELIVERED");
        assertThat(delivery.path("reference").asText()).isEqualTo("مكناس/١");
    }

    @Test
    void aLetterFetchedByRestCanBeRefusedWithAReason(Hub hub) throws Exception {
        var id = send(hub, "rabat");
        var letter = waiting(hub, "rabat", id);

        hub.rest("rabat").verdict(letter.deliveryId(), new Answer.Refused("ALREADY_REGISTERED"));

        assertThat(letter.format()).isEqualTo("qantara-json");
        var delivery = Lives.delivery(Lives.settled(hub.rest("tanger"), id), "rabat");
        assertThat(delivery.path("state").asText()).isEqualTo("REFUSED");
        assertThat(delivery.path("problem").path("code").asText()).isEqualTo("RECEIVER_REFUSED");
        assertThat(delivery.path("problem").path("detail").asText()).contains("ALREADY_REGISTERED");
    }

    @Test
    void theSameVerdictAgainChangesNothingAndAnotherOneIsAProblem(Hub hub) throws Exception {
        var id = send(hub, "meknes");
        var letter = waiting(hub, "meknes", id);
        var meknes = hub.soap("meknes");
        meknes.acknowledge(letter.deliveryId(), new Answer.Accepted("M-1"));

        meknes.acknowledge(letter.deliveryId(), new Answer.Accepted("M-1"));

        assertThatThrownBy(() -> meknes.acknowledge(letter.deliveryId(), new Answer.Refused("NO")))
                .isInstanceOfSatisfying(
                        SOAPFaultException.class,
                        fault -> assertThat(SoapDoor.refusal(fault).code()).isEqualTo("VERDICT_ALREADY_GIVEN"));
        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id))).isEqualTo(Map.of("meknes", "DELIVERED"));
    }

    @Test
    void aVerdictOnAnothersLetterOrOnNoneIsAProblem(Hub hub) throws Exception {
        var id = send(hub, "rabat");
        var letter = waiting(hub, "rabat", id);
        var stranger = hub.soap("stranger");

        for (var delivery : List.of(letter.deliveryId(), UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> stranger.acknowledge(delivery, new Answer.Accepted("S-1")))
                    .isInstanceOfSatisfying(
                            SOAPFaultException.class,
                            fault -> assertThat(SoapDoor.refusal(fault).code()).isEqualTo("UNKNOWN_DELIVERY"));
        }
        assertThat(Lives.states(Lives.now(hub.rest("tanger"), id))).isEqualTo(Map.of("rabat", "AVAILABLE"));
    }

    @Test
    void anAnswerWithManyLettersComesWholeHoweverLargeItIs(Hub hub) throws Exception {
        var sent = new ArrayList<String>();
        for (var n = 0; n < 30; n++) {
            sent.add(send(hub, "meknes"));
        }
        var meknes = hub.soap("meknes");

        var letters = meknes.fetch(100);

        assertThat(letters).extracting(Letter::messageId).containsAll(sent);
        for (var letter : letters) {
            meknes.acknowledge(letter.deliveryId(), new Answer.Accepted("M-2"));
        }
        assertThat(meknes.fetch(100)).extracting(Letter::messageId).doesNotContainAnyElementsOf(sent);
    }

    @Test
    void theLineIsTriedWithEchoWhichGivesArabicBack(Hub hub) throws Exception {
        var answer = hub.soap("tanger").call("echo", "<text>قنطرة ﷽ ‎é 𞸀</text>");

        assertThat(Xml.text(answer, "text")).isEqualTo("قنطرة ﷽ ‎é 𞸀");
        assertThat(Xml.text(answer, "partner")).isEqualTo("tanger");
    }

    private static String send(Hub hub, String to) throws Exception {
        var id = Way.fresh("mailbox");
        hub.rest("tanger")
                .submit(Message.of(id, People.europass())
                        .purpose("job-placement")
                        .to(to));
        return id;
    }

    private static Letter waiting(Hub hub, String partner, String messageId) {
        return Eventually.get(
                messageId + " waits for " + partner,
                () -> Lives.letters(hub, partner).stream()
                        .filter(letter -> letter.messageId().equals(messageId))
                        .findFirst());
    }
}
