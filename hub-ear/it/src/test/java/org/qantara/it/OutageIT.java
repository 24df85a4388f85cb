package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.House;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.partner.RestServing;
import org.qantara.sandbox.partner.SoapServing;

/** Partners that are away, that refuse, that cannot be written to. */
@OnTheHub
class OutageIT {

    private static final String PURPOSE = "job-placement";

    @Test
    void aPartnerThatWasDownGetsEverythingOnceAndInOrderPerPersonWhileOthersAreNotKeptWaiting(Hub hub)
            throws Exception {
        var ids = new ArrayList<String>();
        for (var round = 0; round < 3; round++) {
            for (var person : List.of("آدم", "بدر")) {
                ids.add(send(hub, person, "giz", "zav"));
            }
        }
        assertThat(hub.house("zav").await(ids)).hasSize(ids.size());
        var first = Eventually.get("giz is found to be down", () -> unreachable(hub, ids.getFirst()));
        assertThat(first).isEqualTo("RECEIVER_UNREACHABLE");

        var giz = new Taking();
        try (var _ = new RestServing(hub.address("giz"), hub.partner("giz"), giz)) {
            ids.forEach(id -> Lives.settled(hub.rest("tanger"), id));
        }

        assertThat(giz.messageIds()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(giz.messageIdsOf("آدم")).containsExactly(ids.get(0), ids.get(2), ids.get(4));
        assertThat(giz.messageIdsOf("بدر")).containsExactly(ids.get(1), ids.get(3), ids.get(5));
        assertThat(hub.house("zav").letters(ids)).hasSize(ids.size());
    }

    @Test
    void aSoapPartnerThatWasDownGetsItWhenItIsBack(Hub hub) throws Exception {
        var id = send(hub, "جاد", "forem");
        assertThat(Eventually.get("forem is found to be down", () -> unreachable(hub, id)))
                .isEqualTo("RECEIVER_UNREACHABLE");

        var forem = new Taking();
        try (var _ = new SoapServing(hub.address("forem"), hub.partner("forem"), forem)) {
            Lives.settled(hub.rest("tanger"), id);
        }

        assertThat(forem.messageIds()).containsExactly(id);
    }

    @Test
    void thePartnersOwnRefusalIsItsLastWordByRestAndBySoap(Hub hub) throws Exception {
        var id = "refuse-" + Way.fresh("push");

        hub.rest("tanger")
                .submit(Message.of(id, People.europass()).purpose(PURPOSE).to("zav", "vdab", "enabel", "ofppt"));

        var life = Lives.settled(hub.rest("tanger"), id);
        for (var to : List.of("zav", "vdab", "enabel", "ofppt")) {
            var delivery = Lives.delivery(life, to);
            assertThat(delivery.path("state").asText()).isEqualTo("REFUSED");
            assertThat(delivery.path("problem").path("code").asText()).isEqualTo("RECEIVER_REFUSED");
            assertThat(delivery.path("problem").path("detail").asText()).contains(House.REASON);
            assertThat(hub.house(to).letters(List.of(id))).hasSize(1);
        }
    }

    @Test
    void whatTheRecipientsFormatCannotDoWithoutIsParkedAndTheOthersGetIt(Hub hub) throws Exception {
        var id = Way.fresh("nameless");

        hub.rest("tanger")
                .submit(Message.of(id, People.nameless()).purpose(PURPOSE).to("zav", "ofppt"));

        var life = Lives.settled(hub.rest("tanger"), id);
        assertThat(Lives.states(life)).isEqualTo(Map.of("zav", "PARKED", "ofppt", "DELIVERED"));
        assertThat(Lives.delivery(life, "zav").path("problem").path("code").asText())
                .isEqualTo("NOT_WRITABLE");
        assertThat(hub.house("zav").letters(List.of(id))).isEmpty();
    }

    private static String send(Hub hub, String person, String... to) throws Exception {
        var id = Way.fresh("outage");
        var document = People.europass(person, People.ARABIC_FAMILY);
        hub.rest("tanger").submit(Message.of(id, document).purpose(PURPOSE).to(to));
        return id;
    }

    /** The problem of the attempts so far, once there is one. */
    private static Optional<String> unreachable(Hub hub, String id) {
        for (var delivery : Lives.now(hub.rest("tanger"), id).path("deliveries")) {
            if (delivery.path("problem").hasNonNull("code")) {
                return Optional.of(delivery.path("problem").path("code").asText());
            }
        }
        return Optional.empty();
    }

    /** A partner that takes everything and remembers the order. */
    private static final class Taking implements Function<Letter, Answer> {

        private final List<Letter> letters = new ArrayList<>();

        @Override
        public synchronized Answer apply(Letter letter) {
            letters.add(letter);
            return new Answer.Accepted("T-" + letters.size());
        }

        synchronized List<String> messageIds() {
            return letters.stream().map(Letter::messageId).toList();
        }

        synchronized List<String> messageIdsOf(String person) {
            return letters.stream()
                    .filter(letter -> letter.document().text().contains(person))
                    .map(Letter::messageId)
                    .toList();
        }
    }
}
