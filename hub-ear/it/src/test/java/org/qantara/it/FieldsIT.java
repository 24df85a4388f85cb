package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;

/** Salé shares names and dates of birth for mobility, by agreements that are in order and by some that are not. */
@OnTheHub
class FieldsIT {
    /** A format without a place for a date of birth. */
    private static final String READS_JSON_RESUME = "enabel";

    /** Each way of receiving: pushed to by REST and SOAP, fetching by SOAP and REST, listening to a queue. */
    @Test
    void whoeverReceivesItAndHoweverGetsTheFieldsAgreedOnAndNoOther(Hub hub) throws Exception {
        var id = Way.fresh("fields");
        var recipients = List.of("zav", "vdab", "anapec", "ofppt", "enabel");

        hub.rest("sale").submit(mobility(id, recipients.toArray(String[]::new)));

        var life = Lives.settled(hub.rest("sale"), id);
        for (var recipient : recipients) {
            var letter = hub.house(recipient).letter(id);
            assertThat(text(letter))
                    .as(recipient)
                    .contains(People.ARABIC_FAMILY)
                    .doesNotContain(People.NATIONAL_ID, "FEMALE", "female");
            if (!recipient.equals(READS_JSON_RESUME))
                assertThat(text(letter)).as(recipient).contains("1996");
            assertThat(withheld(Lives.delivery(life, recipient)))
                    .as(recipient)
                    .contains("/person/identifiers", "/person/gender")
                    .doesNotContain("/person/names", "/person/birthDate");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "giz,     AUTHORISATION_EXPIRED, to",
        "forem,   AUTHORISATION_MISSING, to",
        "actiris, NO_LEGAL_GROUND,       to",
        "rabat,   FIELDS_NOT_AGREED,     /person"
    })
    void withoutWhatAnAgreementNeedsNothingComesIn(String recipient, String code, String at, Hub hub) throws Exception {
        for (var way : Way.values()) {
            var id = Way.fresh("unfit");

            var heard = way.submit(hub, "sale", mobility(id, recipient, "ofppt"));

            assertThat(heard)
                    .isInstanceOfSatisfying(
                            Heard.Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(code));
            assertThat(heard.toString())
                    .contains(recipient, at)
                    .doesNotContain(People.ARABIC_FAMILY, People.NATIONAL_ID);
            assertThat(hub.tables().submissions(id)).isZero();
            assertThat(hub.house("ofppt").letters(List.of(id))).isEmpty();
        }
    }

    @Test
    void ofThoseNotNamedItGoesToWhoeverMayHaveIt(Hub hub) throws Exception {
        var id = Way.fresh("whoever");

        hub.rest("sale").submit(Message.of(id, People.qantara()).purpose("mobility"));

        assertThat(Lives.states(Lives.now(hub.rest("sale"), id)))
                .containsOnlyKeys("zav", "vdab", "anapec", "ofppt", "enabel", "meknes");
    }

    private static Message mobility(String id, String... to) {
        return Message.of(id, People.qantara()).purpose("mobility").to(to);
    }

    private static String text(Letter letter) {
        return letter.document().text();
    }

    private static List<String> withheld(JsonNode delivery) {
        return StreamSupport.stream(delivery.path("losses").spliterator(), false)
                .filter(loss -> loss.path("reason").asText().equals("WITHHELD"))
                .map(loss -> loss.path("at").asText())
                .toList();
    }
}
