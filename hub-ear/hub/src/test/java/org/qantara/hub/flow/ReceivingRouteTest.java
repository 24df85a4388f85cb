package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Way;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.RecordType;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class ReceivingRouteTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final TinyFormat OTHER = TinyFormat.named("other");
    private static final Payload FATIMA = TINY.of("Fatima Benali");
    private static final Payload YOUSSEF = TINY.of("Youssef Amrani");

    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicInteger woken = new AtomicInteger();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Receiving receiving;

    @BeforeEach
    void start() throws Exception {
        var endpoints = new Endpoints("direct:in", "direct:out", "direct:settled", "direct:to-");
        var reception = new Reception(
                new InstalledFormats(List.of(TINY, OTHER), Limits.DEFAULT),
                new Gate(Partners.registry(TINY), CLOCK),
                journal,
                woken::incrementAndGet,
                CLOCK,
                new OrderedIds(CLOCK));
        camel.addRoutes(new ReceivingRoute(endpoints, reception));
        camel.start();
        receiving = new ReceivingByCamel(camel, endpoints, reception);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aNewDocumentIsEnteredAndItsReceiptReturned() {
        var reply = receive("m-1", FATIMA, "zav", "enabel");

        var receipt = accepted(reply);
        assertThat(receipt.from()).isEqualTo(ANAPEC);
        assertThat(receipt.format()).isEqualTo("tiny");
        assertThat(receipt.purpose()).isEqualTo("job-placement");
        assertThat(receipt.receivedAt()).isEqualTo(Instant.parse("2026-03-04T12:00:00.123Z"));
        assertThat(receipt.sha256()).hasSize(64);
        assertThat(receipt.deliveries()).extracting(Receipt.Addressed::to).containsExactly(ZAV, ENABEL);
        assertThat(journal.entries.getFirst().receipt()).isEqualTo(receipt);
        assertThat(woken).hasValue(1);
    }

    @Test
    void howADeliveryTravelsFollowsFromItsRecipient() {
        receive("m-1", FATIMA, "zav", "enabel", "ofppt");

        assertThat(journal.entries.getFirst().postings())
                .extracting(posting -> posting.way())
                .containsExactly(Way.PUSH, Way.QUEUE, Way.PULL);
    }

    @Test
    void whatWasLostInReadingStandsOnTheReceipt() {
        var reply = receive("m-1", TINY.document(Map.of("name", "Fatima Benali", "photo", "x")), "zav");

        assertThat(accepted(reply).losses()).containsExactly(new Loss("/photo", Loss.Reason.NO_PLACE));
    }

    @Test
    void theSameAgainGetsTheFirstReceipt() {
        var first = receive("m-1", FATIMA, "zav");

        var again = receive("m-1", FATIMA, "zav");

        assertThat(accepted(again)).isEqualTo(accepted(first));
        assertThat(again).isEqualTo(new Reply.Accepted(accepted(first), true));
        assertThat(journal.entries).hasSize(1);
        assertThat(woken).hasValue(1);
    }

    @Test
    void anotherDocumentUnderTheSameIdIsRefused() {
        receive("m-1", FATIMA, "zav");

        var reply = receive("m-1", YOUSSEF, "zav");

        assertThat(problem(reply).code()).isEqualTo(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT);
        assertThat(journal.entries).hasSize(1);
    }

    @Test
    void theSameDocumentForSomebodyElseIsAnotherSubmission() {
        receive("m-1", FATIMA, "zav");

        var reply = receive("m-1", FATIMA, "enabel");

        assertThat(problem(reply).code()).isEqualTo(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT);
    }

    @Test
    void theOneThatLosesTheRaceGetsTheWinnersReceipt() {
        var winner = accepted(receive("m-1", FATIMA, "zav"));
        journal.faster = journal.entries.removeFirst();

        var reply = receive("m-1", FATIMA, "zav");

        assertThat(reply).isEqualTo(new Reply.Accepted(winner, true));
        assertThat(journal.entries).hasSize(1);
    }

    @Test
    void theOneThatLosesTheRaceWithAnotherDocumentIsRefused() {
        receive("m-1", YOUSSEF, "zav");
        journal.faster = journal.entries.removeFirst();

        var reply = receive("m-1", FATIMA, "zav");

        assertThat(problem(reply).code()).isEqualTo(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT);
    }

    @Test
    void aRefusalIsJournalledWithoutTheDocument() {
        var reply = receive("m-1", Payload.json("{\"is-tiny\":1}"), "zav");

        assertThat(problem(reply)).isEqualTo(Problem.of(ProblemCode.MISSING_FIELD, "/name"));
        var refusal = journal.refusals.getFirst();
        assertThat(refusal.id()).isEqualTo(((Reply.Refused) reply).refusal());
        assertThat(refusal.problem()).isEqualTo(problem(reply));
        assertThat(journal.entries).isEmpty();
        assertThat(woken).hasValue(0);
    }

    @Test
    void aRefusedMessageIdMayBeUsedAgainOnceCorrected() {
        receive("m-1", Payload.json("{\"is-tiny\":1}"), "zav");

        var reply = receive("m-1", FATIMA, "zav");

        assertThat(accepted(reply).messageId()).isEqualTo("m-1");
    }

    @Test
    void aDocumentThatDoesNotFitItsNameIsRefused() {
        var reply = receiving.receive(submission("m-1", Optional.of("other"), FATIMA, List.of("zav")));

        assertThat(problem(reply)).isEqualTo(Problem.of(ProblemCode.FORMAT_MISMATCH, "format", "other", "tiny"));
    }

    @Test
    void aFormatNobodyKnowsIsRefused() {
        var reply = receiving.receive(submission("m-1", Optional.of("klingon"), FATIMA, List.of("zav")));

        assertThat(problem(reply)).isEqualTo(Problem.of(ProblemCode.UNKNOWN_FORMAT, "format", "other, tiny"));
    }

    @Test
    void aDocumentNobodyRecognisesIsRefused() {
        assertThat(problem(receive("m-1", Payload.json("{\"x\":1}"), "zav")).code())
                .isEqualTo(ProblemCode.FORMAT_NOT_RECOGNISED);
        assertThat(problem(receive("m-2", Payload.xml("<x>"), "zav")).code())
                .isIn(ProblemCode.MALFORMED, ProblemCode.FORMAT_NOT_RECOGNISED);
        assertThat(problem(receive("m-3", new Payload("text/xml", new byte[0]), "zav"))
                        .code())
                .isEqualTo(ProblemCode.EMPTY_DOCUMENT);
        assertThat(problem(receive("m-4", Payload.xml("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), "zav"))
                        .code())
                .isEqualTo(ProblemCode.DOCTYPE_FORBIDDEN);
    }

    @Test
    void whatTheGateDeniesIsRefused() {
        assertThat(problem(receive("m-1", FATIMA, "nobody")).code()).isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
        assertThat(problem(receiving.receive(new Submission(
                                OFPPT,
                                "m-2",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of("zav"),
                                FATIMA,
                                Submission.Via.REST)))
                        .code())
                .isEqualTo(ProblemCode.NOT_AGREED);
        assertThat(journal.refusals).hasSize(2);
    }

    @Test
    void aKindOfRecordNobodyKnowsIsRefused() {
        var reply = receiving.receive(new Submission(
                ANAPEC,
                "m-1",
                Optional.empty(),
                Optional.of("poem"),
                Optional.empty(),
                List.of("zav"),
                FATIMA,
                Submission.Via.REST));

        assertThat(problem(reply))
                .isEqualTo(Problem.of(ProblemCode.UNKNOWN_RECORD_TYPE, "recordType", RecordType.ids()));
    }

    @Test
    void anEndlessMessageIdIsRefusedAndCutInTheJournal() {
        var reply = receive("x".repeat(5000), FATIMA, "zav");

        assertThat(problem(reply).code()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(journal.refusals.getFirst().messageId()).hasSize(200);
        assertThat(problem(receive("a\u0000b", FATIMA, "zav")).code()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(journal.refusals.get(1).messageId()).isEqualTo("ab");
    }

    @Test
    void whatADoorRefusesIsJournalledToo() {
        var tooLarge = Problem.of(ProblemCode.TOO_LARGE, "", "10 MiB");

        var named = receiving.refuse(ANAPEC, Optional.of("m\u0000-1"), Submission.Via.SOAP, tooLarge);
        receiving.refuse(ANAPEC, Optional.empty(), Submission.Via.SOAP, tooLarge);

        var refusal = journal.refusals.getFirst();
        assertThat(named).isEqualTo(new Reply.Refused(refusal.id(), tooLarge));
        assertThat(refusal.messageId()).isEqualTo("m-1");
        assertThat(refusal.at()).isEqualTo(Instant.parse("2026-03-04T12:00:00.123Z"));
        assertThat(refusal.fingerprint()).hasSize(64);
        assertThat(journal.refusals.get(1).messageId()).isEmpty();
    }

    @Test
    void aFailureOfTheHubGoesBackToTheDoorAndNothingIsKept() {
        journal.failure = new JournalUnavailable(new IllegalStateException());

        assertThatThrownBy(() -> receive("m-1", FATIMA, "zav")).isInstanceOf(JournalUnavailable.class);

        assertThat(journal.entries).isEmpty();
        assertThat(journal.refusals).isEmpty();
        assertThat(woken).hasValue(0);
        assertThat(accepted(receive("m-1", FATIMA, "zav")).messageId()).isEqualTo("m-1");
    }

    private Reply receive(String messageId, Payload document, String... to) {
        return receiving.receive(submission(messageId, Optional.empty(), document, List.of(to)));
    }

    private static Submission submission(String messageId, Optional<String> format, Payload document, List<String> to) {
        Optional<String> purpose = to.contains("ofppt") ? Optional.of("job-placement") : Optional.empty();
        return new Submission(
                new PartnerId("anapec"),
                messageId,
                format,
                Optional.empty(),
                purpose,
                to,
                document,
                Submission.Via.SOAP);
    }

    private static Receipt accepted(Reply reply) {
        return ((Reply.Accepted) reply).receipt();
    }

    private static Problem problem(Reply reply) {
        return ((Reply.Refused) reply).problem();
    }
}
