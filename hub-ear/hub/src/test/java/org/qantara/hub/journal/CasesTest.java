package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.model.Stage.ARRIVED;
import static org.qantara.model.Stage.CERTIFIED;
import static org.qantara.model.Stage.CONTRACT_SIGNED;
import static org.qantara.model.Stage.ELIGIBLE;
import static org.qantara.model.Stage.IN_LANGUAGE_TRAINING;
import static org.qantara.model.Stage.IN_POST;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;
import static org.qantara.model.Stage.RECOGNITION;
import static org.qantara.model.Stage.REGISTERED;
import static org.qantara.model.Stage.VISA;
import static org.qantara.model.Stage.WORK_AUTHORISATION;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.programme.CaseEvent;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.programme.Occupations;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Ref;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.model.Term;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Milestones of several partners become one case, in the transaction that enters them. */
class CasesTest extends PeopleFixture {
    private static final String SALMA = "JB118822";
    private static final PartnerId SCHOOL = new PartnerId("language-school");
    private static final Ref TO_GERMANY = Ref.of(null, "thamm-ma-de");

    private final Ledger following =
            new SqlLedger(database, database.dataSource(), form, subjects, justEntered, cases());
    private final Timelines timelines = new Timelines(database.dataSource(), registry, clock);
    private int sent;

    private Consequences cases() {
        Occupations nurses = (code, system) -> code.equals(Code.of("kldb-2010", "81313")) && system.equals("isco-08")
                ? Stream.of(Code.of(system, "2221"))
                : Stream.empty();
        return new Cases(registry, subjects, nurses, clock);
    }

    @BeforeEach
    void followCases() throws SQLException {
        execute("truncate programme_case, programme_case_name, programme_event");
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements(), List.of(Corridors.TO_GERMANY)));
    }

    @Test
    void whatSeveralPartnersSayOfOnePersonIsOneCase() {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));
        tell(SCHOOL, milestone("2025-10-01", IN_LANGUAGE_TRAINING, SALMA));
        tell(ANAPEC, milestone("2026-02-01", CERTIFIED, SALMA));

        var timeline = theOnly();

        assertThat(timeline.history().events()).extracting(CaseEvent::by).containsExactly(OFPPT, SCHOOL, ANAPEC);
        assertThat(timeline.history().position().orElseThrow().stage()).isEqualTo(CERTIFIED);
        assertThat(timeline.due()).hasSize(1);
    }

    @Test
    void whatIsNotLegalIsNotEnteredAndTellsWhatIs() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));

        assertThatThrownBy(() -> tell(ZAV, milestone("2026-01-05", ARRIVED, SALMA)))
                .isInstanceOfSatisfying(NotTaken.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ProblemCode.STAGE_NOT_LEGAL);
                    assertThat(e.problem().at()).isEqualTo("/milestone/stage");
                    assertThat(e.problem().details().getFirst()).startsWith("IN_LANGUAGE_TRAINING, MATCHED");
                });

        assertThat(count("select count(*) from submission")).isOne();
        assertThat(theOnly().history().events()).hasSize(1);
    }

    @Test
    void aRegulatedOccupationIsNotReachedWithoutWhatTheCountryAsksOnThatDay() throws SQLException {
        for (var one : List.of(
                told("2023-09-01", REGISTERED, "5321"),
                told("2023-09-02", ELIGIBLE, "5321"),
                told("2023-09-03", PRESELECTED, "5321"),
                told("2023-09-04", MATCHED, "5321"),
                told("2023-09-05", CONTRACT_SIGNED, "5321"))) tell(OFPPT, one.done());
        var before = count("select count(*) from submission");
        var early = told("2024-02-29", WORK_AUTHORISATION, "5321");
        early.result = StageResult.REQUESTED;

        assertThatThrownBy(() -> tell(ZAV, early.done())).isInstanceOfSatisfying(NotTaken.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.RECOGNITION_NEEDED);
            assertThat(e.problem().details().getFirst()).isEqualTo("RECOGNITION (FULL, PARTIAL)");
        });
        assertThat(count("select count(*) from submission")).isEqualTo(before);

        var later = told("2024-03-01", WORK_AUTHORISATION, "5321");
        later.result = StageResult.REQUESTED;
        tell(ZAV, later.done());
        assertThat(theOnly().history().position().orElseThrow().stage()).isEqualTo(WORK_AUTHORISATION);
    }

    @Test
    void aNurseIsInPostOnlyWithFullRecognition() {
        tell(OFPPT, told("2025-09-01", PRESELECTED, "2221").done());
        tell(OFPPT, told("2025-09-02", MATCHED, "2221").done());
        tell(OFPPT, told("2025-09-03", CONTRACT_SIGNED, "2221").done());
        var visa = told("2025-12-01", VISA, "2221");
        visa.result = StageResult.GRANTED;
        tell(ZAV, visa.done());
        tell(ZAV, told("2026-01-05", ARRIVED, "2221").done());
        var partly = told("2026-01-20", RECOGNITION, "2221");
        partly.result = StageResult.PARTIAL;
        tell(ZAV, partly.done());
        assertThatThrownBy(() -> tell(ZAV, told("2026-02-01", IN_POST, "2221").done()))
                .isInstanceOf(NotTaken.class);

        var fully = told("2026-02-10", RECOGNITION, "2221");
        fully.result = StageResult.FULL;
        tell(ZAV, fully.done());
        tell(ZAV, told("2026-02-11", IN_POST, "2221").done());

        assertThat(theOnly().history().position().orElseThrow().stage()).isEqualTo(IN_POST);
    }

    private static Milestone.Draft told(String day, Stage stage, String isco) {
        var draft = draft(day, stage, SALMA);
        draft.occupation = new Term(List.of(Code.of("isco-08", isco)), Optional.empty());
        return draft;
    }

    @Test
    void twoWhoTellOfTwoPeopleTellOfTwoCases() {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, HIND));

        assertThat(timelines.cases("thamm-ma-de", Optional.empty())).hasSize(2);
        assertThat(timelines.cases("thamm-ma-be", Optional.empty())).isEmpty();
    }

    @Test
    void whoGotAMilestoneMayCallTheCaseByTheNameItHasThere() {
        var first = draft("2025-09-01", PRESELECTED, SALMA);
        first.mobilityCase = Ref.of(null, "C-7");
        var entry = tell(ANAPEC, first.done());
        delivered(entry);
        var nameless = draft("2025-09-09", MATCHED, "ZAV-4711");
        nameless.person.identifiers.clear();
        nameless.corridor = null;
        nameless.mobilityCase = Ref.of("anapec", "C-7");

        tell(ZAV, nameless.done());

        var events = theOnly().history().events();
        assertThat(events).extracting(CaseEvent::by).containsExactly(ANAPEC, ZAV);
        assertThat(events.getFirst().knownTo()).containsOnlyKeys(ZAV);
    }

    @Test
    void whoHasNothingToDoWithACaseDoesNotFindItByItsName() {
        var first = draft("2025-09-01", PRESELECTED, SALMA);
        first.mobilityCase = Ref.of(null, "C-8");
        tell(ANAPEC, first.done());
        var guessed = draft("2025-09-09", MATCHED, HIND);
        guessed.mobilityCase = Ref.of("anapec", "C-8");

        assertThatThrownBy(() -> tell(SCHOOL, guessed.done())).isInstanceOf(NotTaken.class);
        assertThat(theOnly().history().events()).hasSize(1);
    }

    @Test
    void aCaseOfOneIsNotMovedByAMilestoneOfAnother() {
        var first = draft("2025-09-01", PRESELECTED, SALMA);
        first.mobilityCase = Ref.of(null, "C-7");
        tell(ANAPEC, first.done());
        var mistyped = draft("2025-09-09", MATCHED, HIND);
        mistyped.mobilityCase = Ref.of(null, "C-7");
        var olderOne = draft("2025-09-09", MATCHED, HIND);
        olderOne.person.identifiers.clear();
        olderOne.person.birthDate = PartialDate.of(1987);
        olderOne.mobilityCase = Ref.of(null, "C-7");

        for (var wrong : List.of(mistyped, olderOne))
            assertThatThrownBy(() -> tell(ANAPEC, wrong.done()))
                    .isInstanceOfSatisfying(
                            NotTaken.class,
                            e -> assertThat(e.problem())
                                    .isEqualTo(Problem.of(
                                            ProblemCode.INVALID_VALUE,
                                            "/milestone/mobilityCase",
                                            Rule.CASE_OF_PERSON)));
        assertThat(theOnly().history().events()).hasSize(1);
    }

    @Test
    void twoPeopleOfOneSenderAreTwoAlsoByItsOwnNumbersAlone() {
        var first = draft("2025-09-01", PRESELECTED, own("F-1001"));
        first.mobilityCase = Ref.of(null, "C-7");
        tell(ANAPEC, first.done());
        var mistyped = draft("2025-09-09", MATCHED, own("F-1002"));
        mistyped.mobilityCase = Ref.of(null, "C-7");

        assertThatThrownBy(() -> tell(ANAPEC, mistyped.done())).isInstanceOf(NotTaken.class);
        mistyped.person.identifiers.clear();
        mistyped.person.identifiers.add(own("F-1001"));
        tell(ANAPEC, mistyped.done());
        assertThat(theOnly().history().events()).hasSize(2);
    }

    @Test
    void aNumberThatIsToldLaterIsNotSomebodyElses() {
        var first = draft("2025-09-01", PRESELECTED, own("F-1001"));
        first.mobilityCase = Ref.of(null, "C-7");
        delivered(tell(ANAPEC, first.done()));
        var numbered = draft("2025-09-09", MATCHED, SALMA);
        numbered.mobilityCase = Ref.of("anapec", "C-7");

        tell(ZAV, numbered.done());

        assertThat(theOnly().history().events()).hasSize(2);
    }

    @Test
    void whoseSexAndYearOfBirthAreToldLaterIsCountedByThem() throws SQLException {
        var first = draft("2025-09-01", PRESELECTED, SALMA);
        first.person.gender = null;
        first.person.birthDate = null;
        tell(ANAPEC, first.done());

        tell(OFPPT, milestone("2025-09-09", MATCHED, SALMA));

        assertThat(count("select count(*) from programme_case where sex = 'FEMALE' and birth_year = 2001"))
                .isOne();
    }

    @Test
    void fromWhichSubmissionsAnErasedPersonsMilestonesCameIsForgottenInWhoseverCaseTheyAre() throws SQLException {
        var first = draft("2025-09-01", PRESELECTED, own("F-1001"));
        first.mobilityCase = Ref.of(null, "C-7");
        delivered(tell(ANAPEC, first.done()));
        var numbered = draft("2025-09-09", MATCHED, SALMA);
        numbered.mobilityCase = Ref.of("anapec", "C-7");
        tell(ZAV, numbered.done());

        erasures.erase(number(SALMA), OFFICER, "request 4");

        assertThat(count("select count(*) from programme_event where submission is null and partner = 'zav'"))
                .isOne();
    }

    @Test
    void aNurseIsOneInWhateverSystemOfCodes() {
        var nurse = draft("2025-09-01", PRESELECTED, SALMA);
        nurse.occupation = Term.of("kldb-2010", "81313");
        tell(OFPPT, nurse.done());
        tell(OFPPT, milestone("2025-09-02", MATCHED, SALMA));
        tell(OFPPT, milestone("2025-09-03", CONTRACT_SIGNED, SALMA));
        var visa = draft("2025-12-01", VISA, SALMA);
        visa.result = StageResult.GRANTED;
        tell(ZAV, visa.done());
        tell(ZAV, milestone("2026-01-05", ARRIVED, SALMA));

        assertThatThrownBy(() -> tell(ZAV, milestone("2026-01-08", IN_POST, SALMA)))
                .isInstanceOfSatisfying(
                        NotTaken.class, e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.RECOGNITION_NEEDED));
        assertThat(theOnly().history().events().getFirst().occupation())
                .containsExactly(Code.of("kldb-2010", "81313"), Code.of("isco-08", "2221"));
    }

    @Test
    void whoIsErasedIsInNoCaseAndWhatIsCountedStays() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));

        erasures.erase(number(SALMA), OFFICER, "request 4");

        assertThat(count("select count(*) from programme_case where subject is null and sex = 'FEMALE'"
                        + " and birth_year = 2001"))
                .isOne();
        assertThat(count("select count(*) from programme_event where submission is null and stage = 'PRESELECTED'"))
                .isOne();
        assertThat(count("select count(*) from programme_case_name")).isZero();
    }

    @Test
    void aCorridorThatIsNotKnownIsToldWithThoseThatAre() {
        var elsewhere = draft("2025-09-01", PRESELECTED, SALMA);
        elsewhere.corridor = Ref.of(null, "nowhere");

        assertThatThrownBy(() -> tell(OFPPT, elsewhere.done())).isInstanceOfSatisfying(NotTaken.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_CORRIDOR);
            assertThat(e.problem().details()).containsExactly("thamm-ma-de");
        });
    }

    @Test
    void aHubWithoutCorridorsOnlyRelays() throws SQLException {
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements()));

        tell(ZAV, milestone("2026-01-05", ARRIVED, SALMA));

        assertThat(count("select count(*) from submission")).isOne();
        assertThat(count("select count(*) from programme_case")).isZero();
    }

    @Test
    void readingATimelineIsOnRecord() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));
        var before = count("select count(*) from act where deed = 'READ'");

        theOnly();

        assertThat(count("select count(*) from act where deed = 'READ'")).isEqualTo(before + 1);
    }

    @Test
    void readingOfWhoeverIsErasedIsOnRecordAndReadingNothingIsNot() throws SQLException {
        tell(OFPPT, milestone("2025-09-01", PRESELECTED, SALMA));
        erasures.erase(number(SALMA), OFFICER, "request 4");
        var before = count("select count(*) from act where deed = 'READ'");

        theOnly();
        var now = registry.current();
        registry.replace(new Configuration(now.partners(), now.agreements()));
        var id = timelines.cases("thamm-ma-de", Optional.empty()).getFirst().id();

        assertThat(timelines.of(id, NOON, Optional.empty(), OFFICER)).isEmpty();
        assertThat(count("select count(*) from act where deed = 'READ'")).isEqualTo(before + 1);
    }

    private Timelines.Timeline theOnly() {
        var cases = timelines.cases("thamm-ma-de", Optional.empty());
        assertThat(cases).hasSize(1);
        return timelines
                .of(cases.getFirst().id(), Instant.parse("2026-12-31T00:00:00Z"), Optional.empty(), OFFICER)
                .orElseThrow();
    }

    private static Milestone milestone(String day, Stage stage, String nationalId) {
        return draft(day, stage, nationalId).done();
    }

    private static Identifier own(String number) {
        return new Identifier(Identifier.Kind.PARTNER, number, Optional.of("file"), Optional.empty(), Period.UNKNOWN);
    }

    private static Milestone.Draft draft(String day, Stage stage, Identifier number) {
        var draft = draft(day, stage, SALMA);
        draft.person.identifiers.clear();
        draft.person.identifiers.add(number);
        return draft;
    }

    private static Milestone.Draft draft(String day, Stage stage, String nationalId) {
        var draft = new Milestone.Draft("qantara-json");
        draft.person.names.add(PersonName.of("سلمى", "الفيلالي"));
        draft.person.gender = Gender.FEMALE;
        draft.person.birthDate = PartialDate.of(2001);
        draft.person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.corridor = TO_GERMANY;
        draft.stage = stage;
        draft.occurred = new PartialDate.OfDay(LocalDate.parse(day));
        return draft;
    }

    private Entry tell(PartnerId from, Milestone milestone) {
        var id = ids.get();
        var postings = new ArrayList<Entry.Posting>();
        if (!from.equals(ZAV)) postings.add(new Entry.Posting(ids.get(), ZAV, Way.PUSH));
        var plain = entry("milestone-" + ++sent, Way.PUSH);
        var receipt = new Receipt(
                id,
                plain.receipt().messageId(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                milestone.type().id(),
                "job-placement",
                postings.stream()
                        .map(it -> new Receipt.Addressed(it.deliveryId(), it.to()))
                        .toList(),
                List.of());
        var entry = new Entry(
                receipt,
                plain.via(),
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                plain.document(),
                milestone,
                postings,
                Optional.of("agreed"));
        following.enter(entry);
        return entry;
    }
}
