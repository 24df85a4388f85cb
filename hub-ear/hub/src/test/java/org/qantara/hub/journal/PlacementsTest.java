package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.model.Stage.IN_LANGUAGE_TRAINING;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.programme.Due;
import org.qantara.hub.programme.Flag;
import org.qantara.hub.programme.Placements;
import org.qantara.hub.programme.RecordEnds;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.programme.Watch;
import org.qantara.hub.programme.Work;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Charge;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.Money;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Placement;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.model.Term;
import org.qantara.model.Territory;

/** Placements mark and move cases, and what is due or flagged is told as one, however many cases have it. */
class PlacementsTest extends PeopleFixture {
    private static final String IDRISS = "JB330011";
    private static final String CORRIDOR = "thamm-ma-de";

    private final Ledger following = new SqlLedger(
            database,
            database.dataSource(),
            form,
            subjects,
            justEntered,
            Consequences.all(List.of(
                    new Cases(registry, subjects, clock),
                    new Placements(registry, clock),
                    new RecordEnds(database.dataSource(), clock))));
    private final Timelines timelines = new Timelines(database.dataSource(), registry, clock);
    private final Watch watch = new Watch(database.dataSource(), registry, clock);
    private int sent;

    @BeforeEach
    void nothingIsFollowed() throws SQLException {
        execute(
                "truncate programme_case, programme_case_name, programme_event, programme_placement, record_end, held_back");
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements(), List.of(Corridors.TO_GERMANY)));
    }

    @Test
    void workThatHasBegunAbroadMovesTheCase() throws SQLException {
        arrived(IDRISS);

        tell(ANAPEC, placement(IDRISS, it -> {
            verified(it);
            it.period = period("2026-02-20", "2028-02-19");
        }));

        assertThat(stage()).isEqualTo("IN_POST");
        assertThat(theOnly().placements()).extracting(Work::flags).containsExactly(Set.of());
        assertThat(count("select count(*) from programme_placement where kind = 'WAGE_EMPLOYMENT'"))
                .isOne();
    }

    @Test
    void aContractForLaterMarksTheCaseAndMovesNothing() {
        tell(OFPPT, milestone(IDRISS, "2025-09-01", PRESELECTED, null));

        tell(ANAPEC, placement(IDRISS, it -> it.period = period("2026-09-01", "2026-03-20")));

        assertThat(stage()).isEqualTo("PRESELECTED");
        assertThat(theOnly().placements()).hasSize(1);
        assertThat(theOnly().due()).anyMatch(it -> it.lastDay().equals(LocalDate.parse("2026-03-20")));
    }

    @Test
    void whoFindsWorkAtHomeOrOnTheirOwnAccountIsThere() {
        tell(OFPPT, milestone(IDRISS, "2025-09-01", PRESELECTED, null));

        tell(ANAPEC, placement(IDRISS, it -> {
            it.kind = Placement.Kind.SELF_EMPLOYMENT;
            it.corridor = null;
            it.territory = Territory.of(new Term(List.of(Code.of("iso3166-1", "MA")), Optional.empty()));
            it.period = period("2026-02-20", null);
        }));

        assertThat(stage()).isEqualTo("SELF_EMPLOYED");
    }

    @Test
    void anEmployerNobodyVerifiedCostsNobodyMayChargeAndMachinesAreFlagged() {
        tell(OFPPT, milestone(IDRISS, "2025-09-01", PRESELECTED, null));

        tell(ANAPEC, placement(IDRISS, it -> {
            it.charges.add(charged("Visa", Charge.Payer.PERSON));
            it.decision = Decision.by(Decision.By.MACHINE);
        }));

        assertThat(theOnly().placements().getFirst().flags())
                .containsExactlyInAnyOrder(Flag.EMPLOYER_UNVERIFIED, Flag.COSTS_CHARGED, Flag.MADE_BY_MACHINE);
    }

    @Test
    void whatTheRulesOfTheDayNameMayBeCharged() {
        tell(OFPPT, milestone(IDRISS, "2025-09-01", PRESELECTED, null));

        tell(ANAPEC, placement(IDRISS, it -> {
            verified(it);
            it.charges.add(charged("Passport", Charge.Payer.PERSON));
            it.charges.add(charged("Visa", Charge.Payer.EMPLOYER));
        }));
        tell(ANAPEC, placement(IDRISS, it -> {
            verified(it);
            it.period = period("2023-05-01", null);
            it.charges.add(charged("Passport", Charge.Payer.PERSON));
        }));

        assertThat(theOnly().placements())
                .extracting(Work::flags)
                .containsExactly(Set.of(), Set.of(Flag.COSTS_CHARGED));
    }

    private static Charge charged(String what, Charge.Payer by) {
        return new Charge(what, new Money(new BigDecimal("80"), "EUR"), by, Optional.of(true));
    }

    @Test
    void oneAlertCountsAllCasesWithAFlagAndWhatIsVerifiedIsFlaggedNoMore() {
        for (var who : List.of(IDRISS, HIND, OMAR)) {
            tell(OFPPT, milestone(who, "2025-09-01", PRESELECTED, null));
            tell(ANAPEC, placement(who, _ -> {}));
        }
        tell(ANAPEC, placement(OMAR, PlacementsTest::verified));

        assertThat(watch.flagged()).singleElement().satisfies(it -> {
            assertThat(it.flag()).isEqualTo(Flag.EMPLOYER_UNVERIFIED);
            assertThat(it.cases()).isEqualTo(2);
        });
        assertThat(watch.flagged(CORRIDOR, Flag.EMPLOYER_UNVERIFIED)).hasSize(2);
    }

    @Test
    void deadlinesAreCountedByCorridorOnceTheyMayBeTold() {
        tell(OFPPT, milestone(IDRISS, "2025-01-01", PRESELECTED, null));
        tell(OFPPT, milestone(IDRISS, "2025-01-02", IN_LANGUAGE_TRAINING, null));
        tell(OFPPT, milestone(HIND, "2025-09-01", PRESELECTED, null));
        tell(OFPPT, milestone(HIND, "2025-09-02", MATCHED, null));
        tell(OFPPT, milestone(OMAR, "2026-02-01", PRESELECTED, null));
        tell(OFPPT, milestone(OMAR, "2026-02-02", IN_LANGUAGE_TRAINING, null));

        assertThat(watch.due()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Due.Kind.DEADLINE);
            assertThat(it.corridor()).isEqualTo(CORRIDOR);
            assertThat(it.cases()).isEqualTo(2);
            assertThat(it.first()).isEqualTo("2026-03-02");
        });
        assertThat(watch.due(CORRIDOR, Due.Kind.DEADLINE))
                .extracting(it -> it.due().getFirst().lastDay().toString())
                .containsExactly("2026-03-02", "2026-04-02");
        assertThat(watch.due(CORRIDOR, Due.Kind.EXPIRY)).isEmpty();
    }

    @Test
    void sessionsAndAgreementsThatEndAreCountedByWhoseTheyAre() {
        tell(OFPPT, session("S-1", "2026-03-10"));
        tell(OFPPT, session("S-2", "2026-03-20"));
        tell(OFPPT, session("S-3", "2026-03-01"));
        tell(OFPPT, session("S-4", "2027-03-01"));
        tell(OFPPT, session("S-2", "2026-04-01"));

        assertThat(new RecordEnds(database.dataSource(), clock).near())
                .containsExactly(
                        new RecordEnds.Ending(RecordEnds.Kind.SESSION, OFPPT, LocalDate.parse("2026-03-10"), 2));
    }

    @Test
    void whatIsErasedLeavesWhatIsCounted() throws SQLException {
        tell(OFPPT, milestone(IDRISS, "2025-09-01", PRESELECTED, null));
        tell(ANAPEC, placement(IDRISS, _ -> {}));

        erasures.erase(number(IDRISS), OFFICER, "request 8");

        assertThat(count("select count(*) from programme_placement where submission is null"))
                .isOne();
    }

    private void arrived(String nationalId) {
        tell(OFPPT, milestone(nationalId, "2025-09-01", PRESELECTED, null));
        tell(OFPPT, milestone(nationalId, "2025-09-02", MATCHED, null));
        tell(OFPPT, milestone(nationalId, "2025-09-03", Stage.CONTRACT_SIGNED, null));
        tell(ZAV, milestone(nationalId, "2025-12-01", Stage.VISA, StageResult.GRANTED));
        tell(ZAV, milestone(nationalId, "2026-02-15", Stage.ARRIVED, null));
    }

    private String stage() {
        return theOnly().history().position().orElseThrow().stage().name();
    }

    private Timelines.Timeline theOnly() {
        var cases = timelines.cases(CORRIDOR, Optional.empty());
        assertThat(cases).hasSize(1);
        return timelines
                .of(cases.getFirst().id(), Instant.parse("2026-12-31T00:00:00Z"), Optional.empty(), OFFICER)
                .orElseThrow();
    }

    private static Period period(String from, String to) {
        return Period.of(PartialDate.parse(from), to == null ? null : PartialDate.parse(to), false);
    }

    private static void verified(Placement.Draft draft) {
        draft.employerVerifiedBy = "anapec";
    }

    private static HubRecord placement(String nationalId, Consumer<Placement.Draft> more) {
        var draft = new Placement.Draft("qantara-json");
        draft.person.names.add(PersonName.of("إدريس", "التازي"));
        draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.kind = Placement.Kind.WAGE_EMPLOYMENT;
        draft.corridor = Ref.of(null, CORRIDOR);
        more.accept(draft);
        return draft.done();
    }

    private static HubRecord milestone(String nationalId, String day, Stage stage, StageResult result) {
        var draft = new Milestone.Draft("qantara-json");
        draft.person.names.add(PersonName.of("إدريس", "التازي"));
        draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.corridor = Ref.of(null, CORRIDOR);
        draft.stage = stage;
        draft.result = result;
        draft.occurred = new PartialDate.OfDay(LocalDate.parse(day));
        return draft.done();
    }

    private static HubRecord session(String id, String deadline) {
        var draft = new Session.Draft("qantara-json");
        draft.id = id;
        draft.track = Ref.of(null, "ELB-TS");
        draft.applicationDeadline = PartialDate.parse(deadline);
        return draft.done();
    }

    private void tell(PartnerId from, HubRecord record) {
        var plain = entry("work-" + ++sent, Way.PUSH);
        var receipt = new Receipt(
                plain.receipt().submissionId(),
                plain.receipt().messageId(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                record.type().id(),
                "job-placement",
                plain.receipt().deliveries(),
                List.of());
        following.enter(new Entry(
                receipt,
                plain.via(),
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                plain.document(),
                record,
                plain.postings(),
                Optional.of("agreed")));
    }
}
