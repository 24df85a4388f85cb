package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ZAV;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.gate.Flow;
import org.qantara.hub.gate.Flows;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.model.RecordType;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The register of flows, as JSON and as a table. */
class FlowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final String ARABIC_NAME = "الوكالة الوطنية لإنعاش التشغيل والكفاءات";

    @ParameterizedTest
    @CsvSource({
        " 0,   9,  9, LIVE,      ",
        " 1,   9,  9, LIVE,      AGREEMENT_NOT_BEGUN",
        "-9,  -1,  9, LIVE,      AGREEMENT_ENDED",
        "-9,   0,  0, LIVE,      ",
        "-9,   9, -1, LIVE,      AUTHORISATION_EXPIRED",
        "-9,   9,  9, SUSPENDED, PARTNER_SUSPENDED",
        "-9,   9,  9, INVITED,   PARTNER_SUSPENDED",
    })
    void whetherAFlowIsInForceIsSaidAndWhyNot(int from, int until, int authorised, Status status, String why) {
        var flow = flow(agreement("placement", "job-placement", from, until, authorised), status);

        assertThat(flow.why()).isEqualTo(Optional.ofNullable(why));
        assertThat(flow.isInForce()).isEqualTo(why == null);
    }

    @Test
    void jsonHasEverythingOfAnAgreementInTheWordsOfTheConfiguration() {
        var json = FlowJson.of(flow(agreement("placement", "job-placement", -9, 9, 9), Status.LIVE));

        assertThat(json.toString()).isEqualTo("""
                {"agreement":"placement",\
                "from":{"id":"anapec","institution":"employment-service","status":"live","country":"MA",\
                "names":{"ar":"%s","en":"ANAPEC"}},\
                "to":{"id":"zav","institution":"employment-service","status":"live","country":"DE","names":{}},\
                "record":"candidate","purpose":"job-placement","programme":"THAMM","legalGround":"public-task",\
                "fields":["/person/names","/experience"],"abroad":true,\
                "authorisation":{"reference":"CNDP-7","validFrom":"2026-02-23","validUntil":"2026-03-13"},\
                "retention":"P7D","validFrom":"2026-02-23","validUntil":"2026-03-13","inForce":true}\
                """.formatted(ARABIC_NAME));
    }

    @Test
    void theTableIsOneThatSpreadsheetsShow() throws IOException {
        var bytes = FlowTable.of(
                List.of(flow(agreement("placement", "job-placement", -9, 9, 9), Status.LIVE)), Texts.ARABIC);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\r\n");
        var lines = read(bytes);
        assertThat(lines.getFirst().toList()).contains("الاتفاقية", "سارية");
        assertThat(lines.getLast().toList())
                .containsExactly(
                        "placement",
                        "anapec",
                        ARABIC_NAME,
                        "مصلحة التشغيل",
                        "zav",
                        "zav",
                        "مصلحة التشغيل",
                        "مترشح",
                        "job-placement",
                        "THAMM",
                        "مهمة للمصلحة العامة",
                        "/person/names /experience",
                        "نعم",
                        "CNDP-7",
                        "2026-02-23",
                        "2026-03-13",
                        "7 أيام",
                        "2026-02-23",
                        "2026-03-13",
                        "نعم",
                        "");
    }

    @Test
    void whateverAFlowHasHasWordsInEveryLanguage() {
        for (var language : Texts.LANGUAGES) {
            var words = new FlowWords(language);
            for (var ground : LegalGround.values())
                assertThat(words.ground(Optional.of(ground))).isNotBlank();
            for (var kind : Institution.values())
                assertThat(words.of("institution." + FlowJson.word(kind))).isNotBlank();
            for (var type : RecordType.values())
                assertThat(words.of("record." + type.id())).isNotBlank();
            assertThat(words.why(Optional.of(Flow.NOT_BEGUN))).isNotBlank();
            assertThat(words.why(Optional.of("NO_LEGAL_GROUND")))
                    .isEqualTo(Texts.title(ProblemCode.NO_LEGAL_GROUND, language));
        }
    }

    @Test
    void howLongSomethingIsKeptIsToldAsPeopleSayIt() {
        var words = new FlowWords(Locale.ENGLISH);

        assertThat(words.time(Optional.of(Period.parse("P5Y1D")))).isEqualTo("5 years, 1 day");
        assertThat(new FlowWords(Texts.ARABIC).time(Optional.of(Period.ofDays(30))))
                .isEqualTo("30 يومًا");
        assertThat(words.time(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1"})
    void whatASpreadsheetWouldRunIsText(String purpose) throws IOException {
        var table = FlowTable.of(List.of(flow(agreement("placement", purpose, -9, 9, 9), Status.LIVE)), Locale.ENGLISH);

        assertThat(read(table).getLast().toList()).contains("'" + purpose).doesNotContain(purpose);
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() throws IOException {
        var purpose = "a, \"b\"\r\nc";
        var table = FlowTable.of(List.of(flow(agreement("placement", purpose, -9, 9, 9), Status.LIVE)), Locale.FRENCH);

        assertThat(read(table)).hasSize(2);
        assertThat(read(table).getLast().toList()).contains(purpose);
        assertThat(read(table).getFirst().toList()).contains("Base légale", "Nom de l’expéditeur");
    }

    private static List<CSVRecord> read(byte[] table) throws IOException {
        var text = new String(table, StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private static Flow flow(Agreement agreement, Status recipient) {
        var registry = new Registry(
                List.of(
                        partner(ANAPEC, "MA", Status.LIVE, Map.of("en", "ANAPEC", "ar", ARABIC_NAME)),
                        partner(ZAV, "DE", recipient, Map.of())),
                List.of(agreement));
        return new Flows(registry, CLOCK).all().getFirst();
    }

    private static Partner partner(PartnerId id, String country, Status status, Map<String, String> names) {
        return new Partner(
                id,
                names,
                Institution.EMPLOYMENT_SERVICE,
                Optional.of(country),
                status,
                List.of(),
                new FormatId("tiny"),
                new Access.MailboxPull(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static Agreement agreement(String id, String purpose, int from, int until, int authorised) {
        return new Agreement(
                id,
                ANAPEC,
                ZAV,
                RecordType.CANDIDATE,
                purpose,
                Optional.of("THAMM"),
                List.of(FieldPath.of("/person/names"), FieldPath.of("/experience")),
                Optional.of(LegalGround.PUBLIC_TASK),
                Optional.of(new Authorisation("CNDP-7", TODAY.minusDays(9), TODAY.plusDays(authorised))),
                Optional.of(Period.ofDays(7)),
                TODAY.plusDays(from),
                TODAY.plusDays(until));
    }
}
