package org.qantara.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.MovableClock;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.Texts;

class AlertsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final String FAR = "2099-12-31";

    @ParameterizedTest
    @CsvSource({
        "61, ",
        "60, WITHIN_60_DAYS",
        "31, WITHIN_60_DAYS",
        "30, WITHIN_30_DAYS",
        "8,  WITHIN_30_DAYS",
        "7,  WITHIN_7_DAYS",
        "0,  WITHIN_7_DAYS",
        "-1, EXPIRED",
        "-400, EXPIRED",
    })
    void anAgreementIsToldSixtyThirtyAndSevenDaysBeforeItEndsAndAfterwards(int days, Stage stage) {
        var ends = TODAY.plusDays(days).toString();

        var alerts = alerts(Partners.agreement(ANAPEC, ZAV, "job-placement", "2020-01-01", ends))
                .now();

        assertThat(alerts.stream().map(Alert::stage))
                .containsExactlyElementsOf(Optional.ofNullable(stage).stream().toList());
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.days()).isEqualTo(days));
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(AlertTexts.text(alert, Texts.ARABIC))
                        .contains(ends, "الاتفاقية anapec-zav-candidate-job-placement"));
    }

    @Test
    void anAuthorisationOfSeveralAgreementsIsOneAlert() {
        var authorisation = new Authorisation("CNDP-12/2026", TODAY.minusYears(1), TODAY.minusDays(1));
        var placement = authorised(Partners.agreement(ANAPEC, ZAV, "job-placement", "2020-01-01", FAR), authorisation);
        var training = authorised(Partners.agreement(ANAPEC, ZAV, "training", "2020-01-01", FAR), authorisation);
        var another = authorised(
                Partners.agreement(ANAPEC, OFPPT, "training", "2020-01-01", FAR),
                new Authorisation("CNDP-12/2026", TODAY, TODAY.plusYears(1)));

        var alerts = alerts(placement, training, another).now();

        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().what().id()).isEqualTo("authorisation:CNDP-12/2026");
        assertThat(alerts.getFirst().what().agreements()).containsExactly(placement.id(), training.id());
        assertThat(alerts.getFirst().what().partner()).contains(ZAV);
        assertThat(alerts.getFirst().stage()).isEqualTo(Stage.EXPIRED);
        assertThat(AlertTexts.text(alerts.getFirst(), Locale.FRENCH))
                .contains("CNDP-12/2026", TODAY.minusDays(1).toString(), placement.id(), training.id());
    }

    @Test
    void whatIsRenewedIsNotTold() {
        var ends = TODAY.plusDays(3);
        var old = Partners.agreement(ANAPEC, ZAV, "job-placement", "2020-01-01", ends.toString());

        assertThat(alerts(old, next(old, ends.plusDays(1))).now()).isEmpty();
        assertThat(alerts(old, next(old, ends.plusDays(2))).now()).hasSize(1);
    }

    @Test
    void ofAnAgreementThatIsOverTheAuthorisationIsNotTold() {
        var over = authorised(
                Partners.agreement(ANAPEC, ZAV, "job-placement", "2020-01-01", "2021-12-31"),
                new Authorisation("A-1", TODAY.minusYears(5), TODAY.minusYears(4)));

        assertThat(alerts(over).now()).extracting(it -> it.what().kind()).containsExactly(Dated.Kind.AGREEMENT);
    }

    @Test
    void aKeyIsToldUnlessAnotherGoesOn() {
        var ending = key(TODAY.minusYears(1), TODAY.plusDays(20));
        var next = key(TODAY, TODAY.plusYears(1));

        assertThat(of(partner(ZAV, Status.LIVE, ending)).now())
                .extracting(it -> it.what().id())
                .containsExactly("key:zav/keys/0");
        assertThat(of(partner(ZAV, Status.LIVE, ending, next)).now()).isEmpty();
        assertThat(of(partner(ZAV, Status.LEFT, ending)).now()).isEmpty();
        assertThat(of(partner(ZAV, Status.SUSPENDED, ending)).now()).hasSize(1);
    }

    @Test
    void overdueNoticesAreOneAlertForTheirRecipient() {
        var alerts = of(
                Dated.late(Dated.Kind.NOTICES, "zav", Optional.of(ZAV), Partners.NOON.minus(Duration.ofDays(2)), 17));

        assertThat(alerts.now()).hasSize(1);
        assertThat(alerts.now().getFirst().stage()).isEqualTo(Stage.EXPIRED);
        assertThat(AlertTexts.text(alerts.now().getFirst(), Texts.ARABIC)).contains("zav", "17", "2026-03-02");
        assertThat(scraped(alerts)).contains("qantara_notices_overdue{partner=\"zav\"} 17.0");
    }

    @Test
    void contradictionsThatNobodyHasDecidedAreOneAlert() {
        var alerts = of(Dated.late(
                Dated.Kind.CONFLICTS, "open", Optional.empty(), Partners.NOON.minus(Duration.ofHours(1)), 3));

        assertThat(alerts.now()).hasSize(1);
        assertThat(alerts.now().getFirst().stage()).isEqualTo(Stage.EXPIRED);
        for (var language : Texts.LANGUAGES)
            assertThat(AlertTexts.text(alerts.now().getFirst(), language))
                    .contains("3", "2026-03-04", "identity/conflicts");
        assertThat(scraped(alerts)).contains("qantara_alert_count{kind=\"conflicts\",name=\"open\",partner=\"\"} 3.0");
    }

    @Test
    void consentsThatEndAreCountedByRecipientPurposeAndHowNearTheyAre() {
        var ending = List.of(
                ending(ZAV, "seasonal-work", 3, 2),
                ending(ZAV, "seasonal-work", 7, 5),
                ending(ZAV, "seasonal-work", 8, 11),
                ending(ZAV, "seasonal-work", 60, 13),
                ending(ZAV, "mobility", 3, 100),
                ending(ZAV, "training", 3, 100),
                ending(OFPPT, "seasonal-work", 3, 100));
        var byConsent = Partners.byConsent(Partners.agreement(ANAPEC, ZAV, "seasonal-work", "2020-01-01", FAR));
        var over = Partners.byConsent(Partners.agreement(ANAPEC, ZAV, "mobility", "2020-01-01", "2026-03-03"));
        var other = Partners.agreement(ANAPEC, ZAV, "training", "2020-01-01", FAR);

        var alerts = alerts(ending, byConsent, over, other);

        assertThat(alerts.now())
                .filteredOn(alert -> alert.what().kind() == Dated.Kind.CONSENTS)
                .extracting(alert -> alert.what().id(), alert -> alert.what().count(), Alert::stage)
                .containsExactly(
                        tuple("consents:zav/seasonal-work/7", 7, Stage.WITHIN_7_DAYS),
                        tuple("consents:zav/seasonal-work/30", 11, Stage.WITHIN_30_DAYS),
                        tuple("consents:zav/seasonal-work/60", 13, Stage.WITHIN_60_DAYS));
        var first = alerts.now().stream()
                .filter(alert -> alert.what().kind() == Dated.Kind.CONSENTS)
                .findFirst()
                .orElseThrow();
        assertThat(first.days()).isEqualTo(3);
        assertThat(first.what().agreements()).containsExactly(byConsent.id());
        assertThat(AlertTexts.text(first, Texts.ARABIC)).contains("موافقات", "7", "2026-03-07", byConsent.id());
        assertThat(scraped(alerts).lines())
                .contains(
                        "qantara_alert{kind=\"consents\",name=\"zav/seasonal-work/7\",partner=\"zav\",stage=\"within_7_days\"} 1.0",
                        "qantara_consents_ending{name=\"zav/seasonal-work/30\",partner=\"zav\"} 11.0")
                .noneMatch(line -> line.startsWith("qantara_ends") && line.contains("consents"));
    }

    /** Many may scrape, and to count them the database goes through all that end soon. */
    @Test
    void consentsAreCountedOnceAMinuteAndAnewOnceTheFirstHasEnded() {
        var clock = new MovableClock();
        var counted = new AtomicInteger();
        var registry = new Registry(
                List.of(Partners.partner(ZAV, TinyFormat.named("tiny"), new Access.MailboxPull())), List.of());
        var alerts = new Alerts(
                registry,
                _ -> counted.incrementAndGet() < 2
                        ? List.of(ending(ZAV, "seasonal-work", 3, 2))
                        : List.of(new Ending(ZAV, "seasonal-work", 0, Partners.NOON.plusSeconds(70), 1)),
                List.of(),
                clock);

        for (var seconds : List.of(0, 1, 58)) askedAfter(clock, seconds, alerts);
        assertThat(counted).hasValue(1);

        for (var seconds : List.of(1, 9)) askedAfter(clock, seconds, alerts);
        assertThat(counted).hasValue(2);

        askedAfter(clock, 1, alerts);
        assertThat(counted).hasValue(3);
    }

    private static void askedAfter(MovableClock clock, int seconds, Alerts alerts) {
        clock.pass(Duration.ofSeconds(seconds));
        assertThat(alerts.dated()).isEmpty(); // nothing is sent by any of them
    }

    private static Ending ending(PartnerId to, String purpose, int days, int count) {
        return new Ending(to, purpose, days, Partners.NOON.plus(Duration.ofDays(days)), count);
    }

    @Test
    void theMostUrgentComesFirst() {
        var alerts = alerts(
                Partners.agreement(
                        ANAPEC, ZAV, "a", "2020-01-01", TODAY.plusDays(50).toString()),
                Partners.agreement(
                        ANAPEC, ZAV, "b", "2020-01-01", TODAY.minusDays(1).toString()),
                Partners.agreement(
                        ANAPEC, ZAV, "c", "2020-01-01", TODAY.plusDays(5).toString()),
                Partners.agreement(
                        ANAPEC, ZAV, "d", "2020-01-01", TODAY.minusDays(9).toString()));

        assertThat(alerts.now())
                .extracting(it -> it.what().name().substring("anapec-zav-candidate-".length()))
                .containsExactly("d", "b", "c", "a");
    }

    @Test
    void everyKindHasItsWordsInEveryLanguage() {
        for (var language : Texts.LANGUAGES)
            for (var kind : Dated.Kind.values())
                for (var stage : kind.isLate() ? List.of(Stage.EXPIRED) : List.of(Stage.values())) {
                    var what = new Dated(kind, "zav/keys/0", Optional.of(ZAV), List.of("one", "two"), Partners.NOON, 3);

                    assertThat(AlertTexts.text(new Alert(what, stage, 5), language))
                            .contains(kind == Dated.Kind.CONFLICTS ? "3" : "zav/keys/0", "2026-03-04")
                            .doesNotContain("{", "''");
                }
    }

    @Test
    void whatEndsIsScrapedHoweverFarAway() {
        var far = Partners.agreement(ANAPEC, ZAV, "job-placement", "2020-01-01", FAR);
        var near = Partners.agreement(
                ANAPEC, OFPPT, "training", "2020-01-01", TODAY.plusDays(5).toString());

        assertThat(scraped(alerts(far, near)).lines())
                .contains(
                        "# TYPE qantara_ends_timestamp_seconds gauge",
                        "qantara_ends_timestamp_seconds{kind=\"agreement\",name=\"anapec-zav-candidate-job-placement\",partner=\"zav\"} 4.1024448E9",
                        "qantara_alert{kind=\"agreement\",name=\"anapec-ofppt-candidate-training\",partner=\"ofppt\",stage=\"within_7_days\"} 1.0")
                .filteredOn(line -> line.startsWith("qantara_alert{"))
                .hasSize(1);
    }

    private static String scraped(Alerts alerts) {
        try {
            var text = new ByteArrayOutputStream();
            PrometheusTextFormatWriter.create()
                    .write(text, new ExpiryMetrics(alerts).snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Alerts alerts(Agreement... agreements) {
        return alerts(List.of(), agreements);
    }

    private static Alerts alerts(List<Ending> ending, Agreement... agreements) {
        var format = TinyFormat.named("tiny");
        var partners = List.of(
                Partners.partner(ANAPEC, format, new Access.MailboxPull()),
                Partners.partner(OFPPT, format, new Access.MailboxPull()),
                Partners.partner(ZAV, format, new Access.MailboxPull()));
        return new Alerts(new Registry(partners, List.of(agreements)), _ -> ending, List.of(), CLOCK);
    }

    private static Alerts of(Partner partner) {
        return new Alerts(new Registry(List.of(partner), List.of()), _ -> List.of(), List.of(), CLOCK);
    }

    private static Alerts of(Dated late) {
        return new Alerts(new Registry(List.of(), List.of()), _ -> List.of(), List.of(() -> List.of(late)), CLOCK);
    }

    private static PartnerKey key(LocalDate from, LocalDate until) {
        return new PartnerKey(PartnerKey.Use.TOKEN, from, until, "{}");
    }

    private static Partner partner(PartnerId id, Status status, PartnerKey... keys) {
        return new Partner(
                id,
                Map.of(),
                Institution.OTHER,
                Optional.of("DE"),
                status,
                List.of(),
                new FormatId("tiny"),
                new Access.MailboxPull(),
                Set.of(),
                List.of(keys),
                List.of());
    }

    private static Agreement next(Agreement one, LocalDate from) {
        return copy(one, one.id() + "-2", one.authorisation(), from, LocalDate.parse(FAR));
    }

    private static Agreement authorised(Agreement one, Authorisation authorisation) {
        return copy(one, one.id(), Optional.of(authorisation), one.validFrom(), one.validUntil());
    }

    private static Agreement copy(
            Agreement one, String id, Optional<Authorisation> authorisation, LocalDate from, LocalDate until) {
        return new Agreement(
                id,
                one.from(),
                one.to(),
                one.recordType(),
                one.purpose(),
                one.programme(),
                one.fields(),
                one.legalGround(),
                authorisation,
                one.retention(),
                from,
                until);
    }
}
