package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.report.Edition;
import org.qantara.hub.report.Form;
import org.qantara.hub.report.Issued;
import org.qantara.hub.report.Reports;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Enrolment;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Placement;
import org.qantara.model.Ref;
import org.qantara.model.Stage;

/** The figures of the pilot, as they were told, and as they are when more is known. */
class ReportsTest extends CountedPeople {
    private static final LocalDate VISIT = LocalDate.of(2024, 5, 8);

    @Test
    void whatWasIssuedIsReproducedAndWhatRevisesItSaysWhatIsOtherwiseAndWhy() throws Exception {
        thePilot();
        itIs("2024-05-08");
        var issued = issue("departures", Optional.empty(), true);
        var bytes = everything(issued);
        itIs("2024-05-20");
        for (var number : new int[] {7, 8}) tell(ZAV, milestone(number, DE, "2024-05-06", Stage.ARRIVED));

        var revised = issue("departures", Optional.of(issued), true);

        assertThat(totals(issued)).contains(Map.entry("PRE_DEPARTURE/" + DE, 43), Map.entry("IN_POST/" + BE, 50));
        assertThat(everything(issued)).isEqualTo(bytes);
        assertThat(totals(revised))
                .contains(
                        Map.entry("PRE_DEPARTURE/" + DE, 41),
                        Map.entry("ARRIVED/" + DE, 2),
                        Map.entry("IN_POST/" + BE, 50));
        assertThat(json(revised, Edition.EXACT).path("changes").toString()).isEqualTo("""
                [{"corridor":"thamm-ma-de","before":"PRE_DEPARTURE","after":"ARRIVED","count":2,\
                "because":{"stage":"ARRIVED","occurred":"2024-05-06","recorded":"2024-05-20","by":"zav"}}]""");
        assertThat(page(revised, "ar")).contains("dir=\"rtl\"", "التحضير للمغادرة", "ما تغير وسبب ذلك");
        tellsThePublicNothingOfTwo(revised, issued);
    }

    @Test
    void whoAsksLaterWhatWasKnownThenGetsTheSameFigures() throws Exception {
        prepare(8);
        itIs("2024-05-08");
        var issued = issue("departures", Optional.empty(), false);
        itIs("2024-05-20");
        tell(ZAV, milestone(7, DE, "2024-05-06", Stage.ARRIVED));
        tell(ANAPEC, candidate(8, Gender.FEMALE));

        var again = reports.issue(
                order("departures", VISIT, Optional.of(issued.knownAt()), Optional.empty(), false), OFFICER);

        assertThat(figures(again)).isEqualTo(figures(issued));
    }

    @Test
    void whatIsNotKnownIsCountedAsNotKnown() throws Exception {
        prepare(20);

        var figures = figures(issue("departures", Optional.empty(), false));

        assertThat(figures).containsEntry("PRE_DEPARTURE/" + DE + "/AGE/_U", 2);
        assertThat(figures).containsEntry("PRE_DEPARTURE/" + DE + "/OUTCOME/_U", 20);
        assertThat(figures).containsEntry("PRE_DEPARTURE/" + DE + "/OCCUPATION/isco-08 7411", 15);
        for (var dimension : new String[] {"SEX", "AGE", "REGION", "OCCUPATION", "OUTCOME"})
            assertThat(figures.entrySet().stream()
                            .filter(it -> it.getKey().startsWith("PRE_DEPARTURE/" + DE + "/" + dimension + "/"))
                            .mapToInt(Map.Entry::getValue)
                            .sum())
                    .as(dimension)
                    .isEqualTo(20);
    }

    @Test
    void whatIsCountedStaysWhenSomebodyIsErased() throws Exception {
        prepare(3);
        tell(ANAPEC, placement(1, "P-1", Placement.Kind.SELF_EMPLOYMENT, "2024-04-30"));
        var cases = figures(issue("departures", Optional.empty(), false));
        var placements = figures(issue("placements-by-outcome", Optional.empty(), false));

        erasures.erase(number(nationalId(1)), OFFICER, "request 7");

        assertThat(figures(issue("departures", Optional.empty(), false))).isEqualTo(cases);
        assertThat(figures(issue("placements-by-outcome", Optional.empty(), false)))
                .isEqualTo(placements);
        assertThat(placements).containsEntry("SELF_EMPLOYMENT/_T", 1);
        assertThat(count("select count(*) from counted_person where subject is null"))
                .isOne();
        assertThat(count("select count(*) from counted_name")).isZero();
    }

    @Test
    void aPlacementIsCountedOnceHoweverOftenItIsToldAndIsTheOutcomeOfACase() throws Exception {
        prepare(2);
        tell(ANAPEC, placement(1, "P-1", Placement.Kind.SELF_EMPLOYMENT, "2024-01-30"));
        tell(ANAPEC, placement(1, "P-1", Placement.Kind.WAGE_EMPLOYMENT, "2024-01-30"));
        tell(ANAPEC, placement(2, "P-2", Placement.Kind.WAGE_EMPLOYMENT, "2024-06-30"));

        assertThat(figures(issue("placements-by-outcome", Optional.empty(), false)))
                .containsEntry("WAGE_EMPLOYMENT/_T", 1)
                .containsEntry("SELF_EMPLOYMENT/_T", 0);
        assertThat(figures(issue("departures", Optional.empty(), false)))
                .containsEntry("PRE_DEPARTURE/" + DE + "/OUTCOME/WAGE_EMPLOYMENT", 1)
                .containsEntry("PRE_DEPARTURE/" + DE + "/OUTCOME/_U", 1);
    }

    @Test
    void enrolmentsAreCountedByTrackAndStatus() throws Exception {
        itIs("2024-05-08");
        for (int i = 0; i < 6; i++) tell(OFPPT, enrolment(i, i == 5 ? null : Enrolment.Status.ENROLLED));

        assertThat(figures(issue("enrolments", Optional.empty(), false)))
                .containsEntry("ENROLLED/_U/TRACK/GE_ELB_TS", 5)
                .containsEntry("NOT_SAID/_U/TRACK/GE_ELB_TS", 1);
    }

    @Test
    void whatACandidateSaysIsKeptOfWhoIsCountedAndOfNobodyElse() throws Exception {
        itIs("2024-05-08");
        tell(ANAPEC, candidate(1, Gender.FEMALE));
        assertThat(count("select count(*) from counted_person")).isZero();
        tell(OFPPT, milestone(2, DE, "2024-05-01", Stage.PRESELECTED));
        tell(ANAPEC, candidate(2, Gender.OTHER));

        assertThat(
                        count(
                                "select count(*) from counted_fact where kind = 'SEX' and value = 'OTHER' and partner = 'anapec'"))
                .isOne();
        assertThat(figures(issue("cases-by-stage", Optional.empty(), false)))
                .containsEntry("PRESELECTED/" + DE + "/SEX/_O", 1);
    }

    @Test
    void whoHasComeToAStageIsCountedThereWhereverTheyStand() throws Exception {
        prepare(3);

        var figures = figures(issue("cases-reached", Optional.empty(), false));

        assertThat(figures)
                .containsEntry("FROM_PRESELECTED/_T", 3)
                .containsEntry("FROM_PRE_DEPARTURE/" + DE, 3)
                .containsEntry("FROM_IN_POST/_T", 0);
    }

    @Test
    void everyFormCarriesWhatAFigureMustNotGoWithout() throws Exception {
        prepare(12);
        itIs("2024-05-08");

        var issued = issue("departures", Optional.empty(), true);

        for (var language : new String[] {"ar", "fr", "en"}) {
            var bytes = read(issued, Edition.PUBLIC, Form.CSV, language);
            assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
            assertThat(csv(issued, language).lines().skip(1))
                    .allSatisfy(line -> assertThat(line).contains(",2024-05-08,2024-05-08 09:00:00.000 UTC,"));
            assertThat(page(issued, language))
                    .contains("2024-05-08 09:00:00.000 UTC")
                    .doesNotContain("<script");
        }
        var sdmx = new String(read(issued, Edition.PUBLIC, Form.SDMX_CSV, "fr"), StandardCharsets.UTF_8);
        assertThat(sdmx)
                .contains(
                        "STRUCTURE,STRUCTURE_ID,ACTION,CORRIDOR,STATE,SEX,AGE,REGION,OCCUPATION,OUTCOME,TIME_PERIOD,OBS_VALUE,"
                                + "OBS_STATUS,CONF_STATUS,POPULATION,REPORT,KNOWN_AT,EXTRACTED_AT",
                        "dataflow,QANTARA:DF_DEPARTURES(1.0),R,thamm-ma-de,PRE_DEPARTURE,_T,_T,_T,_T,_T,2024-05-08,12,A,F,CASES,1,",
                        ",Q,C,CASES,1,");
        assertThat(json(issued, Edition.PUBLIC).path("figures"))
                .allSatisfy(it -> assertThat(it.toString())
                        .contains(
                                "\"population\":\"CASES\"",
                                "\"state\":",
                                "\"asOf\":\"2024-05-08\"",
                                "\"extractedAt\":"));
    }

    @Test
    void issuingAndReadingAreActsWithTheDigests() throws Exception {
        itIs("2024-05-08");
        var issued = issue("departures", Optional.empty(), false);

        read(issued, Edition.EXACT, Form.JSON, "en");

        assertThat(count("select count(*) from act a join report r on r.id = a.submission and r.digest = a.digest"
                        + " where a.deed = 'REPORT_ISSUED' and a.actor = 'user:salma'"))
                .isOne();
        assertThat(count("select count(*) from act a join report r on r.id = a.submission"
                        + " join report_document d on d.report = r.number and d.form = 'JSON' and sha256(d.bytes) = a.digest"
                        + " where a.deed = 'REPORT_READ'"))
                .isOne();
        assertThat(reports.read(issued, Edition.PUBLIC, Form.JSON, "en", OFFICER))
                .isEmpty();
    }

    /** Those who prepare for Germany are 1 to 43, those at work in Belgium 101 to 150. */
    private void thePilot() throws Exception {
        prepare(43);
        each(IntStream.rangeClosed(101, 150), this::worksInBelgium);
    }

    private void prepare(int many) throws Exception {
        itIs("2024-05-07");
        each(IntStream.rangeClosed(1, many), this::preparesForGermany);
    }

    private void tellsThePublicNothingOfTwo(Issued revised, Issued issued) throws IOException {
        var told = json(revised, Edition.PUBLIC);
        assertThat(told.has("changes")).isFalse();
        assertThat(told.toString()).doesNotContain("\"count\":41", "\"count\":2,", "\"count\":91");
        assertThat(told.path("figures"))
                .filteredOn(it -> it.path("state").asText().equals("PRE_DEPARTURE"))
                .filteredOn(it -> it.path("corridor").asText().equals(DE) && !it.has("dimension"))
                .allSatisfy(it -> assertThat(it.path("nearlyAsIn").asLong()).isEqualTo(issued.number()))
                .hasSize(1);
        assertThat(csv(revised, "fr"))
                .contains("moins de cinq personnes de différence avec le rapport " + issued.number());
    }

    private Issued issue(String definition, Optional<Issued> revises, boolean isPublic) {
        return reports.issue(order(definition, VISIT, Optional.empty(), revises, isPublic), OFFICER);
    }

    private Reports.Order order(
            String definition, LocalDate day, Optional<Instant> knownAt, Optional<Issued> revises, boolean isPublic) {
        return new Reports.Order(definitions.newest(definition).orElseThrow(), day, knownAt, revises, isPublic);
    }

    private byte[] read(Issued report, Edition edition, Form form, String language) {
        return reports.read(report, edition, form, language, OFFICER).orElseThrow();
    }

    private Map<String, String> everything(Issued report) {
        var all = new HashMap<String, String>();
        for (var edition : Edition.values())
            for (var form : Form.values())
                for (var language : new String[] {"ar", "fr", "en"})
                    all.put(
                            edition + "." + form + "." + language,
                            Arrays.toString(read(report, edition, form, language)));
        return all;
    }

    private String csv(Issued report, String language) {
        return new String(read(report, Edition.PUBLIC, Form.CSV, language), StandardCharsets.UTF_8);
    }

    private String page(Issued report, String language) {
        return new String(read(report, Edition.EXACT, Form.HTML, language), StandardCharsets.UTF_8);
    }

    private JsonNode json(Issued report, Edition edition) throws IOException {
        return new JsonMapper().readTree(read(report, edition, Form.JSON, "en"));
    }

    /** State, corridor and, if it is not the total, dimension and code. */
    private Map<String, Integer> figures(Issued report) throws IOException {
        var all = new HashMap<String, Integer>();
        for (var it : json(report, Edition.EXACT).path("figures")) {
            var key = it.path("state").asText() + "/" + it.path("corridor").asText();
            if (it.has("dimension"))
                key += "/" + it.path("dimension").asText() + "/"
                        + it.path("code").asText();
            all.put(key, it.path("count").asInt());
        }
        return all;
    }

    private Map<String, Integer> totals(Issued report) throws IOException {
        var all = figures(report);
        all.keySet().removeIf(it -> it.split("/").length > 2);
        return all;
    }

    private static Placement placement(int number, String id, Placement.Kind kind, String day) {
        var draft = new Placement.Draft("qantara-json");
        draft.id = id;
        somebody(draft.person, number);
        draft.kind = kind;
        draft.period = Period.of(new PartialDate.OfDay(LocalDate.parse(day)), null, true);
        return draft.done();
    }

    private static Enrolment enrolment(int number, Enrolment.Status status) {
        var draft = new Enrolment.Draft("qantara-json");
        draft.id = "E-" + number;
        somebody(draft.person, number);
        draft.track = Ref.of(null, "GE_ELB_TS");
        draft.registered = new PartialDate.OfMonth(YearMonth.of(2023, 9));
        draft.status = status;
        return draft.done();
    }

    private static Candidate candidate(int number, Gender gender) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("سلمى", "الفيلالي"));
        draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId(number)));
        draft.gender = gender;
        return draft.done();
    }
}
