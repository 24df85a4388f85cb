package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.CLOCK;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Finding;
import org.qantara.hub.registry.MemoryVersions;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The clock says 4 March 2026. */
class OutlookTest {
    private static final String LAWFUL = "legalGround: contract, ";

    private final Configuring configuring = new Configuring(
            new MemoryVersions(),
            new ConfigurationText(List.of(new FormatId("tiny"))),
            new Outlook(CLOCK),
            new Registry(),
            List.of(),
            CLOCK);

    @Test
    void aTransferAbroadWithoutAnAuthorisationIsToldWithItsPlace() {
        var abroad = text("zav", "/person/names", LAWFUL, "2026-01-01", "2026-12-31");

        assertThat(configuring.findings(abroad))
                .containsExactly(new Finding("placement", "line 7, /agreements/0", ProblemCode.AUTHORISATION_MISSING));
    }

    @Test
    void itIsToldInTheLanguageOfWhoeverAsks() {
        var finding = new Finding("placement", "line 7, /agreements/0", ProblemCode.AUTHORISATION_MISSING);

        assertThat(Texts.LANGUAGES)
                .allSatisfy(language -> assertThat(finding.line(language))
                        .startsWith("line 7, /agreements/0, placement: AUTHORISATION_MISSING: ")
                        .endsWith(Texts.title(ProblemCode.AUTHORISATION_MISSING, language)));
        assertThat(finding.line(Locale.FRENCH)).isNotEqualTo(finding.line(Locale.ENGLISH));
    }

    @Test
    void nationalIdentityNumbersNeedOneAtHomeToo() {
        var withThem = text("ofppt", "'/person/identifiers[NATIONAL_ID]'", LAWFUL, "2026-01-01", "2026-12-31");
        var without = text("ofppt", "/person/names", LAWFUL, "2026-01-01", "2026-12-31");

        assertThat(codes(withThem)).containsExactly(ProblemCode.AUTHORISATION_MISSING);
        assertThat(codes(without)).isEmpty();
    }

    @Test
    void aPartnerOfWhichNoCountryIsKnownIsAbroad() {
        assertThat(codes(text("enabel", "/person/names", LAWFUL, "2026-01-01", "2026-12-31")))
                .containsExactly(ProblemCode.AUTHORISATION_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31,", // in force
        "2026-05-01, 2027-12-31,", // it comes while the agreement lasts
        "2025-01-01, 2026-03-03, AUTHORISATION_EXPIRED",
        "2027-01-01, 2027-12-31, AUTHORISATION_MISSING" // it comes too late
    })
    void anAuthorisationThatIsToComeIsWaitedFor(String first, String last, ProblemCode code) {
        var authorised =
                LAWFUL + "authorisation: {reference: CNDP-1, validFrom: %s, validUntil: %s}, ".formatted(first, last);

        assertThat(codes(text("zav", "/person/names", authorised, "2026-01-01", "2026-12-31")))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void anAuthorisationThatEndsBeforeTheAgreementBeginsIsOfNoUse() {
        var authorised = LAWFUL + "authorisation: {reference: C, validFrom: 2026-01-01, validUntil: 2026-06-30}, ";

        assertThat(codes(text("zav", "/person/names", authorised, "2026-07-01", "2026-12-31")))
                .containsExactly(ProblemCode.AUTHORISATION_EXPIRED);
    }

    @Test
    void whatElseTheGateLetsNothingThroughForIsToldToo() {
        assertThat(codes(text("ofppt", "/person/names", "", "2026-01-01", "2026-12-31")))
                .containsExactly(ProblemCode.NO_LEGAL_GROUND);
        assertThat(codes(text("ofppt", "", LAWFUL, "2026-01-01", "2026-12-31")))
                .containsExactly(ProblemCode.FIELDS_NOT_AGREED);
    }

    @Test
    void whatIsOverIsNotToldOf() {
        var ended = text("zav", "/person/names", LAWFUL, "2025-01-01", "2025-12-31");
        var left = text("zav", "/person/names", LAWFUL, "2026-01-01", "2026-12-31")
                .replace("{id: zav, ", "{id: zav, status: left, ");

        assertThat(codes(ended)).isEmpty();
        assertThat(codes(left)).isEmpty();
    }

    private List<ProblemCode> codes(String text) {
        return configuring.findings(text).stream().map(Finding::code).toList();
    }

    private static String text(String to, String fields, String more, String first, String last) {
        return """
                partners:
                  - {id: anapec, country: MA, format: tiny, channel: {type: mailbox-pull}}
                  - {id: ofppt, country: MA, format: tiny, channel: {type: mailbox-pull}}
                  - {id: zav, country: DE, format: tiny, channel: {type: mailbox-pull}}
                  - {id: enabel, format: tiny, channel: {type: mailbox-pull}}
                agreements:
                  - {id: placement, from: anapec, to: %s, record: candidate, purpose: job, fields: [%s], %s
                     validFrom: %s, validUntil: %s}
                """.formatted(to, fields, more, first, last);
    }
}
