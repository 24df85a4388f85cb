package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.it.Seasonal.FROM;
import static org.qantara.it.Seasonal.PURPOSE;
import static org.qantara.it.Seasonal.WITHDRAWN;
import static org.qantara.it.Seasonal.consent;
import static org.qantara.it.Seasonal.record;
import static org.qantara.it.Seasonal.send;
import static org.qantara.it.Seasonal.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.partner.SoapServing;

/** Rabat sends people to seasonal work abroad, who have to consent: to Le Forem, which is down, and to others. */
@OnTheHub
class ConsentIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatWaitsForAPartnerThatIsDownIsNeverSentOnceConsentIsWithdrawnAndWhoHadItIsTold(Hub hub) throws Exception {
        var first = consents(hub, Way.REST, "karim", "forem", Optional.empty());
        consents(hub, Way.SOAP, "karim", "zav", Optional.empty());
        consents(hub, Way.MESSAGING, "nadia", "forem", Optional.empty());
        var karim = send(hub, "karim", "forem", "zav");
        var nadia = send(hub, "nadia", "forem");
        var had = Eventually.get(
                "zav has it",
                () -> delivery(hub, karim, "zav").filter(it -> state(it).equals("DELIVERED")));
        assertThat(Eventually.get("forem is down", () -> problem(hub, first, "forem")))
                .isEqualTo("RECEIVER_UNREACHABLE");

        consents(hub, Way.REST, "karim", "forem", Optional.of(WITHDRAWN));
        consents(hub, Way.MESSAGING, "karim", "zav", Optional.of(WITHDRAWN));

        var life = Lives.settled(hub.rest(FROM), karim);
        assertThat(Lives.states(life)).isEqualTo(Map.of("forem", "PARKED", "zav", "DELIVERED"));
        assertThat(Lives.delivery(life, "forem").path("problem").path("code").asText())
                .isEqualTo("CONSENT_WITHDRAWN");

        var forem = new CopyOnWriteArrayList<String>();
        try (var _ = new SoapServing(hub.address("forem"), hub.partner("forem"), letter -> {
            forem.add(letter.messageId());
            return new Answer.Accepted("F-" + forem.size());
        })) {
            Lives.settled(hub.rest(FROM), nadia);
        }
        assertThat(forem).contains(nadia).doesNotContain(karim);

        var notice = notice(hub, had.path("deliveryId").asText());
        assertThat(notice.path("kind").asText()).isEqualTo("WITHDRAWAL");
        assertThat(notice.path("to").asText()).isEqualTo("zav");
        assertThat(notice.path("state").asText()).isIn("OPEN", "TOLD");
        assertThat(notice.toString()).doesNotContain(People.ARABIC_FAMILY, People.NATIONAL_ID);
        var path = "/api/v1/notices/" + notice.path("id").asText() + "/acknowledgement";
        assertThat(hub.wire()
                        .post(path, hub.partner("zav"), Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(204);
        assertThat(notice(hub, had.path("deliveryId").asText()).path("state").asText())
                .isEqualTo("ACKNOWLEDGED");
    }

    @ParameterizedTest
    @EnumSource
    void withoutConsentNothingComesInAndTheSenderHearsWhatToDo(Way way, Hub hub) throws Exception {
        var id = Way.fresh("unconsented");

        var heard = way.submit(
                hub,
                FROM,
                Message.of(id, record("nobody-" + way)).purpose(PURPOSE).to("zav"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONSENT_MISSING"));
        assertThat(People.isPersonal(heard.toString())).isFalse();
        assertThat(hub.tables().submissions(id)).isZero();
        assertThat(hub.tables().refusals(id)).isEqualTo(1);
    }

    @Test
    void inArabicItIsSaidInArabic(Hub hub) throws Exception {
        var refused = submit(hub, "record-ar", record("nobody-ar"), Map.of("Qantara-To", "zav"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(refused.body()).path("title").asText())
                .isEqualTo("لا توجد موافقة مسجَّلة لهذا الشخص.");
    }

    /** In the hub's own form, for a CV's format has no place for it; with the fields agreed on. */
    @ParameterizedTest
    @EnumSource
    void theConsentItselfReachesItsRecipient(Way way, Hub hub) throws Exception {
        var id = consents(hub, way, "read-" + way, "zav", Optional.empty());

        var letter = hub.house("zav").letter(id);

        assertThat(letter.recordType()).isEqualTo("consent");
        assertThat(letter.format()).isEqualTo("qantara-xml");
        assertThat(letter.document().text())
                .contains("<consent ", People.ARABIC_FAMILY, "2026-03-02T09:00:00Z", "<recipient>zav</recipient>")
                .doesNotContain(People.NATIONAL_ID, "withdrawn");
    }

    @Test
    void whatIsLeftInAMailboxQueueIsInTheFormOfItsSyntax(Hub hub) throws Exception {
        var id = consents(hub, Way.REST, "queue", "enabel", Optional.empty());

        assertThat(hub.house("enabel").letter(id).format()).isEqualTo("qantara-json");
    }

    @Test
    void anOlderStatementThatComesLateUndoesNothing(Hub hub) throws Exception {
        consents(hub, Way.MESSAGING, "late", "zav", Optional.empty());
        consents(hub, Way.REST, "late", "zav", Optional.of(WITHDRAWN));
        consents(hub, Way.SOAP, "late", "zav", Optional.empty());

        var heard = hub.rest(FROM)
                .submit(Message.of(Way.fresh("late"), record("late"))
                        .purpose(PURPOSE)
                        .to("zav"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONSENT_WITHDRAWN"));
    }

    @Test
    void whatTheHeaderSaysHasToBeTrue(Hub hub) throws Exception {
        var consent = consent("header", "zav", Optional.empty());

        assertThat(submit(hub, "as-candidate", consent, Map.of("Qantara-Record", "candidate"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(submit(hub, "as-consent", consent, Map.of("Qantara-Record", "consent"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(submit(hub, "elsewhere", consent, Map.of("Qantara-To", "enabel"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWithdrawalThatFindsNobodyIsRefusedAndOneWithTheIdOfTheConsentFindsIt(Hub hub) throws Exception {
        consents(hub, Way.REST, "slip", "zav", Optional.empty());
        var other = consent("slip", "zav", Optional.of(WITHDRAWN))
                .text()
                .replace(People.NATIONAL_ID + "-consent-slip", People.NATIONAL_ID + "-consent-spil");

        var unknown = hub.rest(FROM)
                .submit(Message.of(Way.fresh("unknown"), Document.json(other.replace("C-slip", "C-spil"))));
        var known = hub.rest(FROM).submit(Message.of(Way.fresh("known"), Document.json(other)));

        assertThat(unknown)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONSENT_UNKNOWN"));
        assertThat(People.isPersonal(unknown.toString())).isFalse();
        assertThat(known).isInstanceOf(Heard.Receipt.class);
        assertThat(hub.rest(FROM)
                        .submit(Message.of(Way.fresh("after"), record("slip"))
                                .purpose(PURPOSE)
                                .to("zav")))
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONSENT_WITHDRAWN"));
    }

    /** A partner with whom no consents are exchanged: it cannot say that there is one, but that there is none any more. */
    @Test
    void whoeverHearsThatAConsentIsWithdrawnMaySaySo(Hub hub) throws Exception {
        consents(hub, Way.REST, "elsewhere", "zav", Optional.empty());

        var given = hub.rest("tanger")
                .submit(Message.of(Way.fresh("given"), consent("elsewhere", "zav", Optional.empty())));
        var withdrawn = hub.rest("tanger")
                .submit(Message.of(Way.fresh("withdrawn"), consent("elsewhere", "zav", Optional.of(WITHDRAWN))));

        assertThat(given).isInstanceOf(Heard.Refusal.class);
        assertThat(withdrawn).isInstanceOf(Heard.Receipt.class);
        assertThat(hub.rest(FROM)
                        .submit(Message.of(Way.fresh("after"), record("elsewhere"))
                                .purpose(PURPOSE)
                                .to("zav")))
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONSENT_WITHDRAWN"));
    }

    private static String consents(Hub hub, Way way, String person, String to, Optional<Instant> withdrawn)
            throws IOException {
        var id = Way.fresh("consent");
        assertThat(way.submit(hub, FROM, Message.of(id, consent(person, to, withdrawn))))
                .isInstanceOf(Heard.Receipt.class);
        return id;
    }

    private static Optional<JsonNode> delivery(Hub hub, String id, String to) {
        var life = Lives.now(hub.rest(FROM), id);
        return Lives.states(life).containsKey(to) ? Optional.of(Lives.delivery(life, to)) : Optional.empty();
    }

    private static Optional<String> problem(Hub hub, String id, String to) {
        return delivery(hub, id, to)
                .map(it -> it.path("problem").path("code").asText())
                .filter(code -> !code.isEmpty());
    }

    private static String state(JsonNode delivery) {
        return delivery.path("state").asText();
    }

    /** As administration sees it. */
    private static JsonNode notice(Hub hub, String delivery) throws IOException {
        var page =
                JSON.readTree(hub.administration().read("/notices?partner=zav").body());
        return StreamSupport.stream(page.path("notices").spliterator(), false)
                .filter(one -> one.path("deliveryId").asText().equals(delivery))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.toString()));
    }
}
