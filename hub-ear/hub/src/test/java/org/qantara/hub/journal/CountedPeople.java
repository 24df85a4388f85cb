package org.qantara.hub.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.qantara.hub.MovableClock;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Corridors;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.report.Counting;
import org.qantara.hub.report.Definitions;
import org.qantara.hub.report.Reports;
import org.qantara.model.Gender;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Ref;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.model.Term;
import org.qantara.model.Territory;
import org.qantara.sdmx.SdmxCsv;

/** People whose cases are entered on days that a test chooses, and reports about them. */
abstract class CountedPeople extends PeopleFixture {
    static final String DE = "thamm-ma-de";
    static final String BE = "thamm-ma-be";
    static final List<String> REGIONS = List.of("طنجة تطوان الحسيمة", "الشرق", "فاس مكناس");

    final MovableClock today = new MovableClock();
    final Definitions definitions = Definitions.shipped();
    final Reports reports = new Reports(database.dataSource(), registry, definitions, new SdmxCsv(), today);
    private final Ledger counting = new SqlLedger(
            database,
            database.dataSource(),
            form,
            subjects,
            justEntered,
            new Counting(new Cases(registry, subjects, today), registry, subjects, today));
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void followCases() throws Exception {
        execute("truncate programme_case, programme_case_name, programme_event");
        execute("truncate counted_person, counted_fact, counted_case, counted_record, counted_name");
        execute("truncate report, report_figure, report_document");
        var now = registry.current();
        registry.replace(new Configuration(
                now.partners(), now.agreements(), List.of(Corridors.TO_GERMANY, Corridors.TO_BELGIUM)));
    }

    /** What happens now is recorded at nine on this day. */
    void itIs(String day) {
        today.pass(Duration.between(today.instant(), Instant.parse(day + "T09:00:00Z")));
    }

    /** Many at once, each one's milestones in their order. */
    void each(IntStream numbers, IntConsumer enter) throws Exception {
        try (var threads = Executors.newFixedThreadPool(24)) {
            var all = numbers.mapToObj(it -> threads.submit(() -> enter.accept(it)))
                    .toList();
            for (var one : all) one.get();
        }
    }

    /** Somebody who comes to the stage before departure on the first of May. */
    void preparesForGermany(int number) {
        for (var stage : List.of(Stage.PRESELECTED, Stage.MATCHED, Stage.CONTRACT_SIGNED))
            tell(OFPPT, milestone(number, DE, "2024-04-05", stage));
        tell(ZAV, milestone(number, DE, "2024-04-20", Stage.VISA));
        tell(OFPPT, milestone(number, DE, "2024-05-01", Stage.PRE_DEPARTURE));
    }

    void worksInBelgium(int number) {
        for (var stage : List.of(Stage.PRESELECTED, Stage.MATCHED, Stage.CONTRACT_SIGNED, Stage.WORK_AUTHORISATION))
            tell(ANAPEC, milestone(number, BE, "2023-05-11", stage));
        tell(ANAPEC, milestone(number, BE, "2023-08-20", Stage.VISA));
        tell(ANAPEC, milestone(number, BE, "2023-10-01", Stage.ARRIVED));
        tell(ANAPEC, milestone(number, BE, "2023-10-02", Stage.IN_POST));
    }

    static Milestone milestone(int number, String corridor, String day, Stage stage) {
        var draft = new Milestone.Draft("qantara-json");
        somebody(draft.person, number);
        draft.corridor = Ref.of(null, corridor);
        draft.stage = stage;
        if (stage == Stage.VISA || stage == Stage.WORK_AUTHORISATION) draft.result = StageResult.GRANTED;
        draft.occurred = new PartialDate.OfDay(LocalDate.parse(day));
        var region = Term.labelled(REGIONS.get(number % 3));
        draft.territory =
                new Territory(Term.of("iso3166-1", "MA"), Optional.of(region), Optional.empty(), Optional.empty());
        if (number % 4 != 0) draft.occupation = Term.of("isco-08", "7411", "كهربائي بناء");
        return draft.done();
    }

    /** Three in seven are women; one in ten does not say when they were born. */
    static void somebody(Person.Draft person, int number) {
        person.names.add(PersonName.of(number % 7 < 3 ? "شيماء" : "يوسف", "أوبيهي"));
        person.gender = number % 7 < 3 ? Gender.FEMALE : Gender.MALE;
        if (number % 10 != 0) person.birthDate = PartialDate.of(1990 + number % 14);
        person.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId(number)));
    }

    static String nationalId(int number) {
        return "ZT" + (100_000 + number);
    }

    Entry tell(PartnerId from, HubRecord record) {
        var plain = entry("told-" + sent.incrementAndGet(), Way.PUSH);
        var receipt = new Receipt(
                plain.receipt().submissionId(),
                plain.receipt().messageId(),
                from,
                NOON,
                plain.receipt().sha256(),
                "qantara-json",
                record.type().id(),
                "job-placement",
                List.of(),
                List.of());
        var fingerprint = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var entry = new Entry(
                receipt, plain.via(), fingerprint, plain.document(), record, List.of(), Optional.of("agreed"));
        counting.enter(entry);
        return entry;
    }
}
