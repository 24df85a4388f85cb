package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.it.hub.House;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** Every door leads to every channel, and Arabic comes out as it went in. */
@OnTheHub
class RelayIT {

    private static final Map<String, String> FORMATS = Map.of(
            "zav", "eures-candidate",
            "vdab", "eures-candidate",
            "anapec", "europass-xml",
            "ofppt", "qantara-json",
            "enabel", "json-resume");

    static Stream<Arguments> everyDoorAndChannel() {
        return Arrays.stream(Way.values())
                .flatMap(way -> FORMATS.keySet().stream().sorted().map(to -> Arguments.of(way, to)));
    }

    @ParameterizedTest
    @MethodSource("everyDoorAndChannel")
    void whatOneDoorTakesIsDeliveredByTheRecipientsChannelAndItsVerdictComesBack(Way way, String to, Hub hub)
            throws Exception {
        var id = Way.fresh("relay");

        var heard = way.submit(
                hub,
                "tanger",
                Message.of(id, People.europass()).purpose("job-placement").to(to));

        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        var letter = hub.house(to).letter(id);
        assertThat(letter.format()).isEqualTo(FORMATS.get(to));
        assertThat(letter.from()).isEqualTo("tanger");
        assertThat(letter.purpose()).isEqualTo("job-placement");
        assertThat(letter.document().text()).contains(People.ARABIC_GIVEN, People.ARABIC_FAMILY, "خيّاطة");
        var life = Lives.settled(hub.rest("tanger"), id);
        assertThat(life.path("via").asText()).isEqualTo(way.name());
        assertThat(Lives.states(life)).isEqualTo(Map.of(to, "DELIVERED"));
        assertThat(Lives.delivery(life, to).path("reference").asText()).isEqualTo(House.reference(letter));
    }
}
