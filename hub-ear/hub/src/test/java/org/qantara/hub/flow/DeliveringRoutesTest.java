package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.NOON;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.partner;
import static org.qantara.spi.ProblemCode.AGREEMENT_ENDED;
import static org.qantara.spi.ProblemCode.INTERNAL;
import static org.qantara.spi.ProblemCode.NOT_WRITABLE;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Way;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.HubRecord;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

@Timeout(30)
class DeliveringRoutesTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final TinyFormat STRICT = TinyFormat.demandingABirthDate("strict");
    private static final Outcome ACCEPTED =
            new Outcome.Answered(new Answer(Answer.Verdict.ACCEPTED, Optional.of("Z-1"), Optional.empty()));

    private final MemoryJournal journal = new MemoryJournal();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<Letter> handedOver = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private int atOnce = 1;
    private UUID broke;
    private Runnable meanwhile = () -> {};
    private During during = _ -> {};
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void theReceiversOwnAnswerIsTheVerdict() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(handedOver).singleElement().satisfies(letter -> {
            assertThat(letter.messageId()).isEqualTo("m-1");
            assertThat(letter.from()).isEqualTo(ANAPEC);
            assertThat(letter.format()).isEqualTo("tiny");
            assertThat(letter.purpose()).isEqualTo("job-placement");
            assertThat(letter.document().text()).contains("فاطمة بنعلي");
        });
    }

    @Test
    void aRefusalByTheReceiverIsAVerdictAndNotTriedAgain() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(new Outcome.Answered(
                new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("already known"))));

        deliver(id);

        assertThat(journal.verdicts.get(id))
                .isEqualTo(new Verdict.Refused(
                        Optional.empty(), Problem.of(ProblemCode.RECEIVER_REFUSED, "", "already known")));
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatLiesInAMailboxWaitsForItsAnswer() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(new Outcome.Left());

        deliver(id);

        assertThat(journal.left).containsExactly(id);
        assertThat(journal.verdicts).isEmpty();
    }

    @Test
    void theSameIdAgainAfterACrashHandsNothingOver() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        deliver(id);

        deliver(id);
        deliver(UUID.randomUUID());

        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatNoAgreementAllowsAnyMoreIsParked() {
        start(TINY, agreement(ANAPEC, ZAV, "job-placement", "2024-01-01", "2026-03-03"));
        var id = entered("m-1");

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(AGREEMENT_ENDED, ""));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void whatCannotBeWrittenForTheReceiverIsParked() {
        start(STRICT, agreed());
        var id = entered("m-1");

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(NOT_WRITABLE, "/person/birthDate"));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aReceiverOutOfReachIsTriedAgainForAsLongAsItTakes() {
        start(TINY, agreed());
        var id = entered("m-1");
        for (int i = 0; i < 20; i++) outcomes.add(failed(RECEIVER_UNREACHABLE));
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(journal.failures.get(id)).hasSize(20);
    }

    @Test
    void aRecordTheReceiverFailsOnAgainAndAgainIsParked() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        for (int i = 0; i < 3; i++) outcomes.add(failed(RECEIVER_FAILED));
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(RECEIVER_FAILED, ""));
        assertThat(handedOver).hasSize(4);
    }

    @Test
    void theGateIsAskedAgainBeforeEachAttempt() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        meanwhile = () -> clock.now = Instant.parse("2027-01-01T00:00:00Z");

        deliver(id);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(id, parked(AGREEMENT_ENDED, ""));
    }

    @Test
    void whileTheJournalIsOutOfReachAVerdictIsRememberedAndNothingHandedOverTwice() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        journal.failure = new JournalUnavailable(new IllegalStateException());

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatIsInABundleGoesInTheOrderItWasAccepted() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2", "يوسف"), entered("m-3"));
        ids.forEach(_ -> outcomes.add(ACCEPTED));

        deliver(ids.reversed());

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-2", "m-3");
        assertThat(journal.verdicts).hasSize(3);
    }

    @Test
    void behindARecordTheReceiverFailsOnWaitsOnlyWhatMayBeAboutTheSamePerson() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2"), entered("m-3", "يوسف"));
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED, ACCEPTED, ACCEPTED));

        deliver(ids);

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-3", "m-1", "m-2");
    }

    @Test
    void aReceiverOutOfReachIsTriedOnceForTheWholeBundle() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2", "يوسف"), entered("m-3", "سعاد"));
        outcomes.addAll(List.of(failed(RECEIVER_UNREACHABLE), ACCEPTED, ACCEPTED, ACCEPTED));

        deliver(ids);

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-1", "m-2", "m-3");
        assertThat(journal.failures).hasSize(1);
    }

    @Test
    void severalAreHandedOverAtOnceButOnePersonsOneAfterTheOther() throws Exception {
        atOnce = 3;
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2"), entered("m-3", "يوسف"), entered("m-4", "سعاد"));
        ids.forEach(_ -> outcomes.add(ACCEPTED));
        var three = new CyclicBarrier(3);
        during = letter -> {
            if (!letter.messageId().equals("m-2")) three.await(10, TimeUnit.SECONDS);
        };

        deliver(ids);

        assertThat(journal.verdicts).hasSize(4);
        assertThat(handedOver).extracting(Letter::messageId).containsSubsequence("m-1", "m-2");
    }

    @Test
    void whatTheJournalCannotTakeForOneSpoilsNoOther() {
        start(TINY, agreed());
        var spoilt = entered("m-1");
        var sound = entered("m-2", "يوسف");
        journal.unkeepable.add(spoilt);
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));

        deliver(List.of(spoilt, sound));

        assertThat(journal.verdicts).containsEntry(spoilt, parked(INTERNAL, "", spoilt.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void whatCannotBeReadIsParkedAndTheOthersGo() {
        start(TINY, agreed());
        var unreadable = entered("m-1");
        var sound = entered("m-2");
        journal.unreadable.add(unreadable);
        outcomes.add(ACCEPTED);

        deliver(List.of(unreadable, sound));

        assertThat(journal.verdicts).containsEntry(unreadable, parked(INTERNAL, "", unreadable.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void aFaultOfTheHubsOwnParksItsRecordInTheEnd() {
        start(TINY, agreed());
        var broken = entered("m-1");
        var sound = entered("m-2");
        broke = broken;
        outcomes.add(ACCEPTED);

        deliver(broken);
        deliver(sound);

        assertThat(journal.verdicts).containsEntry(broken, parked(INTERNAL, "", broken.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void aHubThatStopsPutsTheMessageBackSoon() throws Exception {
        start(TINY, new Patience(Duration.ofMinutes(5), Duration.ofMinutes(5), 3), agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        var waiting = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(() -> deliver(id)).isInstanceOf(CamelExecutionException.class));
        while (handedOver.isEmpty()) Thread.onSpinWait();
        var before = System.nanoTime();

        camel.stop();
        waiting.join();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(journal.verdicts).isEmpty();
    }

    @Test
    void aDeadReceiverKeepsNobodyElseWaiting() throws Exception {
        start(TINY, new Patience(Duration.ofMinutes(5), Duration.ofMinutes(5), 3), agreed(), agreedWithEnabel());
        var toTheDead = entered("m-1");
        var toTheLiving = entered("m-2", ENABEL);
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        outcomes.add(new Outcome.Left());
        var waiting = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(() -> deliver(toTheDead)).isInstanceOf(CamelExecutionException.class));
        while (handedOver.isEmpty()) Thread.onSpinWait();

        camel.createProducerTemplate().requestBody("direct:to-enabel", toTheLiving.toString());

        assertThat(journal.left).containsExactly(toTheLiving);
        assertThat(waiting.isAlive()).isTrue();
    }

    private void start(TinyFormat receives, Agreement... agreements) {
        start(receives, new Patience(Duration.ofMillis(1), Duration.ofMillis(2), 3), agreements);
    }

    private void start(TinyFormat receives, Patience patience, Agreement... agreements) {
        var registry = new Registry(
                List.of(
                        partner(ANAPEC, TINY, new Access.MailboxPull()),
                        partner(ENABEL, TINY, new Access.MailboxQueue()),
                        partner(ZAV, receives, new Access.RestPush(URI.create("http://localhost:1/")))),
                List.of(agreements));
        var channels = new Channels(registry.partners(), _ -> this::handOver);
        var formats = new InstalledFormats(List.of(TINY, STRICT), Limits.DEFAULT);
        var endpoints = new Endpoints("direct:in", "direct:out", "direct:settled", "direct:to-");
        var delivery = new Delivery(journal, registry, new Gate(registry, clock), formats, channels, atOnce, patience);
        try {
            camel.getShutdownStrategy().setTimeout(1);
            camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
            camel.addRoutes(new DeliveringRoutes(endpoints, List.of(ZAV, ENABEL), delivery, patience));
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome handOver(Letter letter) {
        if (letter.deliveryId().equals(broke)) throw new IllegalStateException("a fault of ours");
        try {
            during.handingOver(letter);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return handedOver(letter);
    }

    private synchronized Outcome handedOver(Letter letter) {
        handedOver.add(letter);
        meanwhile.run();
        return outcomes.removeFirst();
    }

    private interface During {
        void handingOver(Letter letter) throws Exception;
    }

    private void deliver(UUID id) {
        deliver(List.of(id));
    }

    private void deliver(List<UUID> bundle) {
        var ids = bundle.stream().map(UUID::toString).collect(Collectors.joining("\n"));
        camel.createProducerTemplate().requestBody("direct:to-zav", ids);
    }

    private UUID entered(String messageId) {
        return entered(messageId, ZAV);
    }

    private UUID entered(String messageId, PartnerId to) {
        return entered(messageId, to, record("فاطمة بنعلي"));
    }

    private UUID entered(String messageId, String name) {
        return entered(messageId, ZAV, record(name));
    }

    private UUID entered(String messageId, PartnerId to, HubRecord record) {
        var id = UUID.randomUUID();
        var receipt = new Receipt(
                UUID.randomUUID(),
                messageId,
                ANAPEC,
                Instant.EPOCH,
                "",
                "tiny",
                "candidate",
                "job-placement",
                List.of(new Receipt.Addressed(id, to)),
                List.of());
        journal.enter(new Entry(
                receipt, "SOAP", messageId, Payload.json("{}"), record, List.of(new Entry.Posting(id, to, Way.PUSH))));
        return id;
    }

    private static final class MovableClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static HubRecord record(String name) {
        return ((Translation.Done<HubRecord>) TINY.read(TINY.of(name))).value();
    }

    private static Agreement agreed() {
        return agreement(ANAPEC, ZAV, "job-placement");
    }

    private static Agreement agreedWithEnabel() {
        return agreement(ANAPEC, ENABEL, "job-placement");
    }

    private static Outcome failed(ProblemCode code) {
        return new Outcome.Failed(Problem.of(code, ""));
    }

    private static Verdict parked(ProblemCode code, String at, String... details) {
        return new Verdict.Parked(Problem.of(code, at, details));
    }
}
