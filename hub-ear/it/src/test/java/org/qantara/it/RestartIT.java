package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.it.hub.Form;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.partner.SoapServing;

/** What was accepted outlives the server, whether it is stopped or dies. */
@OnTheHub
class RestartIT {

    /** How a server ends. */
    enum End {
        STOPPED {
            @Override
            void thenStart(Hub hub) {
                hub.restart();
            }
        },
        KILLED {
            @Override
            void thenStart(Hub hub) {
                hub.crash();
            }
        };

        abstract void thenStart(Hub hub);
    }

    /** Every start costs, so the quick form leaves the end in good order to the scenario of an outage. */
    static Stream<End> ends() {
        return Form.of(Stream.of(End.KILLED), Stream.of(End.values()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void receiptsStatusesMailboxesAndWhatIsOnItsWayAreAllStillThere(End end, Hub hub) throws Exception {
        var delivered = submit(hub, "zav");
        var settled = Lives.settled(hub.rest("tanger"), delivered.id());
        var receipt = hub.rest("tanger").submit(delivered);
        var lying = submit(hub, "rabat");
        var underway = new ArrayList<Message>();
        for (var i = 0; i < 5; i++) {
            underway.add(submit(hub, "forem"));
        }

        end.thenStart(hub);

        assertThat(hub.rest("tanger").submit(delivered)).isEqualTo(receipt);
        assertThat(hub.rest("tanger").life(delivered.id())).isEqualTo(settled);
        assertThat(Lives.letters(hub, "rabat")).extracting(Letter::messageId).contains(lying.id());
        var forem = new ArrayList<String>();
        try (var _ = new SoapServing(hub.address("forem"), hub.partner("forem"), letter -> taken(forem, letter))) {
            for (var message : underway) {
                var states = Lives.states(Lives.settled(hub.rest("tanger"), message.id()));
                assertThat(states).isEqualTo(Map.of("forem", "DELIVERED"));
            }
        }
        var ids = underway.stream().map(Message::id).toList();
        assertThat(forem).doesNotHaveDuplicates().containsAll(ids);
        assertThat(hub.house("zav").letters(List.of(delivered.id()))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyDoorTakesWorkAgainAfterwards(Way way, Hub hub) throws Exception {
        var message = Message.of(Way.fresh("after"), People.europass())
                .purpose("job-placement")
                .to("enabel", "anapec");

        assertThat(way.submit(hub, "tanger", message)).isInstanceOf(Heard.Receipt.class);

        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), message.id())))
                .isEqualTo(Map.of("enabel", "DELIVERED", "anapec", "DELIVERED"));
    }

    private static synchronized Answer taken(List<String> ids, Letter letter) {
        ids.add(letter.messageId());
        return new Answer.Accepted("F-" + ids.size());
    }

    private static Message submit(Hub hub, String to) throws Exception {
        var message = Message.of(Way.fresh("restart"), People.europass())
                .purpose("job-placement")
                .to(to);
        assertThat(hub.rest("tanger").submit(message)).isInstanceOf(Heard.Receipt.class);
        return message;
    }
}
