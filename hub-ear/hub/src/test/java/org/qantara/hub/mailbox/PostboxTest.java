package org.qantara.hub.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.byConsent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.audit.Through;
import org.qantara.hub.fields.Category;
import org.qantara.hub.flow.MemoryJournal;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Way;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class PostboxTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final Answer YES = new Answer(Answer.Verdict.ACCEPTED, Optional.of("O-1"), Optional.empty());
    private static final Answer NO = new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("no place"));

    private final Said said = new Said();
    private final MemoryJournal journal = new MemoryJournal();
    private final OrderedIds ids = new OrderedIds(CLOCK);

    @Test
    void aLetterComesAgainUntilItIsAnswered() {
        var postbox = postbox(TINY);
        var id = entered("job-placement");

        var first = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST);
        var again = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST);
        assertThat(journal.read).containsExactly("partner:ofppt " + id, "partner:ofppt " + id);
        var problem = postbox.answer(OFPPT, id, YES, Through.REST);

        assertThat(first).extracting(Letter::deliveryId).containsExactly(id);
        assertThat(again).isEqualTo(first);
        assertThat(problem).isEmpty();
        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).isEmpty();
    }

    @Test
    void lettersAfterOneThatIsNotYetDecidedAreReadToo() {
        var postbox = postbox(TINY);
        var ids = Stream.generate(() -> entered("job-placement"))
                .limit(3)
                .sorted()
                .toList();

        assertThat(postbox.fetch(OFPPT, 2, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(postbox.fetch(OFPPT, 2, Optional.of(ids.get(1)), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(ids.get(2));
        assertThat(postbox.fetch(OFPPT, 2, Optional.of(ids.get(2)), Through.REST))
                .isEmpty();
    }

    @Test
    void oneFetchHoldsAbout16MebibytesAndOneLetterAtLeast() {
        var postbox = postbox(TINY);
        var ids = Stream.generate(() -> entered("job-placement"))
                .limit(3)
                .sorted()
                .toList();
        ids.forEach(id -> journal.keep(Map.of(id, written(7 << 20))));
        var huge = entered("job-placement");
        journal.keep(Map.of(huge, written(17 << 20)));

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).size())
                .isBetween(1, 2);
        for (var id : ids) postbox.answer(OFPPT, id, YES, Through.REST);
        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).hasSize(1);
    }

    @Test
    void theFirstAnswerStands() {
        var postbox = postbox(TINY);
        var id = entered("job-placement");

        assertThat(postbox.answer(OFPPT, id, YES, Through.REST)).isEmpty();
        assertThat(postbox.answer(OFPPT, id, YES, Through.REST)).isEmpty();
        assertThat(postbox.answer(OFPPT, id, NO, Through.REST))
                .contains(Problem.of(ProblemCode.VERDICT_ALREADY_GIVEN, "verdict"));

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("O-1")));
    }

    @Test
    void nobodyAnswersForAnother() {
        var postbox = postbox(TINY);
        var id = entered("job-placement");

        assertThat(postbox.answer(ANAPEC, id, YES, Through.REST).orElseThrow().code())
                .isEqualTo(ProblemCode.UNKNOWN_DELIVERY);
        assertThat(postbox.answer(OFPPT, UUID.randomUUID(), YES, Through.REST)
                        .orElseThrow()
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_DELIVERY);
    }

    @Test
    void whatNoAgreementAllowsAnyMoreIsParkedAndNotShown() {
        var postbox = postbox(TINY);
        var id = entered("curiosity");

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).isEmpty();

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Parked(Problem.of(ProblemCode.AGREEMENT_ENDED, "")));
    }

    @Test
    void whatCannotBeWrittenIsParkedAndNotShown() {
        var postbox = postbox(TinyFormat.demandingABirthDate("strict"));
        var id = entered("job-placement");

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).isEmpty();

        assertThat(journal.verdicts)
                .containsEntry(id, new Verdict.Parked(Problem.of(ProblemCode.NOT_WRITABLE, "/person/birthDate")));
    }

    @Test
    void oneThatCannotBeReadIsParkedAndHidesNoOther() {
        var postbox = postbox(TINY);
        var bad = entered("job-placement");
        var good = entered("job-placement");
        journal.unreadable.add(bad);

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(good);

        assertThat(journal.verdicts).containsExactly(Map.entry(bad, internal(bad)));
    }

    @Test
    void oneThatAWriterBreaksOnIsParkedAndHidesNoOther() {
        var postbox = postbox(TinyFormat.breakingOn("tiny", "Broken"));
        var bad = entered("job-placement", "Broken Benali");
        var good = entered("job-placement");

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(good);

        assertThat(journal.verdicts).containsExactly(Map.entry(bad, internal(bad)));
    }

    @Test
    void oneThatCannotBeKeptIsParkedAndHidesNoOther() {
        var postbox = postbox(TINY);
        var good = entered("job-placement");
        var bad = entered("job-placement");
        journal.unkeepable.add(bad);

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(good);

        assertThat(journal.verdicts).containsExactly(Map.entry(bad, internal(bad)));
    }

    @Test
    void allThatIsWrittenNowIsKeptAtOnceAndInOrder() {
        var postbox = postbox(TINY);
        var ids = List.of(entered("job-placement"), entered("job-placement"), entered("job-placement"));

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactlyElementsOf(ids);

        assertThat(journal.keepings).isEqualTo(1);
    }

    @Test
    void aLetterHoldsWhatIsAgreedOnAndTellsWhatIsNot() {
        var postbox = postbox(TINY, agreed("/person/names"));
        var id = entered(TINY.document(Map.of("name", "Fatima Benali", "born", "1990", "id", "AB123")));

        var letter = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).getFirst();

        assertThat(letter.document().text()).contains("Fatima").doesNotContain("1990", "AB123");
        assertThat(journal.outgoing.get(id).losses())
                .extracting(Loss::at)
                .containsExactly("/person/identifiers", "/person/birthDate");
    }

    @Test
    void whatWasWrittenWhenMoreWasAgreedOnIsWrittenAnew() {
        var registry = registry(TINY, agreed("/person"));
        var postbox = postbox(TINY, registry);
        var id = entered(TINY.document(Map.of("name", "Fatima Benali", "born", "1990")));
        var before = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).getFirst();

        registry.replace(registry(TINY, agreed("/person/names")).current());
        var after = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).getFirst();

        assertThat(before.document().text()).contains("1990");
        assertThat(after.document().text()).contains("Fatima").doesNotContain("1990");
        assertThat(journal.outgoing.get(id).document()).isEqualTo(after.document());
    }

    @Test
    void whatIsAboutSomebodyWhoNoLongerConsentsIsParkedAndNotShown() {
        var postbox = postbox(TINY, registry(TINY, byConsent(agreed("/person"))));
        said.toAnybody = Said.EVERYTHING;
        var ids = List.of(entered("job-placement", "ياسين العلوي"), entered("job-placement", "سلمى الإدريسي"));
        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).hasSize(2);
        assertThat(said.lookUps).as("one for both").isEqualTo(1);

        said.toAnybody = Consents.Standing.Without.WITHDRAWN;

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.SOAP)).isEmpty();
        for (var id : ids)
            assertThat(journal.verdicts)
                    .containsEntry(
                            id, new Verdict.Parked(Problem.of(ProblemCode.CONSENT_WITHDRAWN, "to", OFPPT.value())));
    }

    @Test
    void whatWasWrittenWhenMoreWasConsentedToIsWrittenAnew() {
        var postbox = postbox(TINY, registry(TINY, byConsent(agreed("/person"))));
        said.toAnybody = Said.EVERYTHING;
        var id = entered(TINY.document(Map.of("name", "فاطمة بنعلي", "born", "1990")));
        var before = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).getFirst();

        said.toAnybody = new Consents.Standing.Given(Set.of(Category.IDENTITY));
        var after = postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST).getFirst();

        assertThat(before.document().text()).contains("1990");
        assertThat(after.document().text()).contains("فاطمة").doesNotContain("1990");
        assertThat(journal.outgoing.get(id).losses())
                .contains(new Loss("/person/birthDate", Loss.Reason.NOT_CONSENTED));
    }

    @Test
    void whatComesFromOneThatIsSuspendedIsNotShownAndWaits() {
        var registry = Partners.registry(TINY);
        var postbox = postbox(TINY, registry);
        var id = entered("job-placement");
        stands(registry, Status.SUSPENDED);

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).isEmpty();
        assertThat(journal.verdicts).isEmpty();

        stands(registry, Status.LIVE);
        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST))
                .extracting(Letter::deliveryId)
                .containsExactly(id);
    }

    @Test
    void whatComesFromOneThatHasLeftIsParked() {
        var registry = Partners.registry(TINY);
        var postbox = postbox(TINY, registry);
        var id = entered("job-placement");
        stands(registry, Status.LEFT);

        assertThat(postbox.fetch(OFPPT, 10, Optional.empty(), Through.REST)).isEmpty();

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Parked(Problem.of(ProblemCode.AGREEMENT_ENDED, "")));
    }

    private static void stands(Registry registry, Status status) {
        var partners = registry.partners().stream()
                .map(it -> it.id().equals(ANAPEC) ? it.with(status) : it)
                .toList();
        registry.replace(new Configuration(partners, registry.current().agreements()));
    }

    private static Verdict internal(UUID id) {
        return new Verdict.Parked(Problem.of(ProblemCode.INTERNAL, "", id.toString()));
    }

    private static Written written(int bytes) {
        var gate = new Gate(Partners.registry(TINY), CLOCK);
        var permit = (Permit.Granted) gate.permit(ANAPEC, OFPPT, RecordType.CANDIDATE, "job-placement");
        return new Written("tiny", Payload.json(" ".repeat(bytes)), List.of(), permit.terms());
    }

    private static Agreement agreed(String... fields) {
        return Partners.with(Partners.agreement(ANAPEC, OFPPT, "job-placement"), fields);
    }

    private static Registry registry(TinyFormat receives, Agreement agreement) {
        return new Registry(Partners.registry(receives).partners(), List.of(agreement));
    }

    private Postbox postbox(TinyFormat receives) {
        return postbox(receives, Partners.registry(receives));
    }

    private Postbox postbox(TinyFormat receives, Agreement agreement) {
        return postbox(receives, registry(receives, agreement));
    }

    private Postbox postbox(TinyFormat receives, Registry registry) {
        var formats = new InstalledFormats(List.of(receives), Limits.DEFAULT);
        return new Postbox(journal, registry, new Gate(registry, said, CLOCK), formats);
    }

    private UUID entered(String purpose) {
        return entered(purpose, "Fatima Benali");
    }

    private UUID entered(String purpose, String name) {
        return entered(purpose, TINY.of(name));
    }

    private UUID entered(Payload document) {
        return entered("job-placement", document);
    }

    private UUID entered(String purpose, Payload document) {
        var id = ids.get();
        var record = ((Translation.Done<HubRecord>) TINY.read(document)).value();
        var receipt = new Receipt(
                UUID.randomUUID(),
                "m-" + id,
                ANAPEC,
                Instant.EPOCH,
                "",
                "tiny",
                "candidate",
                purpose,
                List.of(new Receipt.Addressed(id, OFPPT)),
                List.of());
        journal.enter(new Entry(
                receipt,
                "REST",
                "",
                Payload.json("{}"),
                record,
                List.of(new Entry.Posting(id, OFPPT, Way.PULL)),
                Optional.empty()));
        return id;
    }
}
