package org.qantara.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.model.Award;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.HubRecord;
import org.qantara.model.LearningUnit;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/** The keys of a JSON object have no order: what is kept of two that say the same does not depend on it. */
class AnyOrderTest {
    private static final String EDC = """
            {"type": ["VerifiableCredential", "EuropeanDigitalCredential"], "displayParameter": {"title": {"ar": "دبلوم"}},
            "credentialSubject": {"fullName": {"ar": "سناء الوزاني"}, "hasClaim": {%s}}, "issuer": %s}""";
    private static final String ISSUER = "{\"legalName\": {\"ar\": \"الجهة المصدرة\"}}";
    private static final String BADGE = """
            {"type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": "https://badges.example/7", %s,
            "credentialSubject": {"id": "did:example:sanae", "achievement": {"name": "اللحام", %s}}}""";

    @Test
    void whatAClaimIsCalledComesBeforeWhatItIsMeasuredBy() {
        var title = "\"title\": {\"ar\": \"كهرباء البناء\"}";
        var measure = "\"specifiedBy\": {\"title\": {\"ar\": \"كهرباء\", \"fr\": \"Électricité\"}}";

        for (var claim : bothWays(title, measure)) {
            assertThat(unit(claim).titles()).extracting(text -> text.value()).containsExactly("كهرباء البناء");
            assertThat(losses(claim))
                    .containsExactlyInAnyOrder(
                            new Loss(specified("title/ar"), Loss.Reason.NO_PLACE),
                            new Loss(specified("title/fr"), Loss.Reason.NO_PLACE));
        }
    }

    @Test
    void whatIsCalledTheSameTwiceLosesNothing() {
        var title = "\"title\": {\"ar\": \"كهرباء البناء\"}";

        for (var claim : bothWays(title, "\"specifiedBy\": {" + title + "}")) {
            assertThat(unit(claim).titles()).hasSize(1);
            assertThat(losses(claim)).isEmpty();
        }
    }

    @Test
    void aLevelOfAllCountriesComesBeforeThatOfOne() {
        var european = "\"eqfLevel\": {\"id\": \"http://data.europa.eu/snb/eqf/5\"}";
        var national =
                "\"nqfLevel\": {\"id\": \"http://data.europa.eu/snb/nqf/x6\", \"prefLabel\": {\"ar\": \"السادس\"}}";

        for (var levels : bothWays(european, national)) {
            var claim = "\"specifiedBy\": {" + levels + "}";
            assertThat(unit(claim).level().orElseThrow().codes()).containsExactly(Code.of(CodeSystem.EQF, "5"));
            assertThat(losses(claim))
                    .containsExactlyInAnyOrder(
                            new Loss(specified("nqfLevel/id"), Loss.Reason.ONLY_FIRST_KEPT),
                            new Loss(specified("nqfLevel/prefLabel/ar"), Loss.Reason.ONLY_FIRST_KEPT));
        }
    }

    @Test
    void whatWasReachedComesBeforeWhatCanBe() {
        var reached = "\"workload\": \"PT90H\", \"creditReceived\": {\"point\": \"4\"}";
        var canBe = "\"specifiedBy\": {\"volumeOfLearning\": \"PT120H\", \"creditPoint\": {\"point\": \"6\"}}";

        for (var claim : bothWays(reached, canBe)) {
            assertThat(unit(claim).hours().orElseThrow()).isEqualByComparingTo("90");
            assertThat(unit(claim).credits().orElseThrow()).isEqualByComparingTo("4");
            assertThat(losses(claim))
                    .containsExactlyInAnyOrder(
                            new Loss(specified("volumeOfLearning"), Loss.Reason.ONLY_FIRST_KEPT),
                            new Loss(specified("creditPoint/point"), Loss.Reason.ONLY_FIRST_KEPT));
        }
    }

    @Test
    void whoAwardsTheWholeComesBeforeWhoAwardsAPart() {
        var whole = "\"awardedBy\": {\"awardingBody\": {\"legalName\": {\"ar\": \"المعهد\"}}}";
        var part = "\"hasPart\": {\"title\": {\"ar\": \"ورشة\"}, \"awardedBy\":"
                + " {\"awardingBody\": {\"legalName\": {\"ar\": \"المقاولة\"}}}}";

        for (var claim : bothWays(whole, part)) {
            var award = (Award) done(edc(claim)).value();
            assertThat(award.awardingBody().orElseThrow().name()).contains("المعهد");
            assertThat(losses(claim))
                    .contains(
                            new Loss("/issuer/legalName/ar", Loss.Reason.NO_PLACE),
                            new Loss(
                                    "/credentialSubject/hasClaim/hasPart/awardedBy/awardingBody/legalName/ar",
                                    Loss.Reason.ONLY_FIRST_KEPT));
        }
    }

    @Test
    void aBadgeWasAwardedOnItsDayAndIsValidFromAnother() {
        for (var days : bothWays("\"awardedDate\": \"2024-05-01\"", "\"validFrom\": \"2025-01-01\"")) {
            var badge = badge(days, "\"description\": \"لحام\"");
            assertThat(((Award) badge.value()).date().orElseThrow()).hasToString("2024-05-01");
            assertThat(((Award) badge.value()).provenance().created()).isEmpty();
            assertThat(badge.losses()).contains(new Loss("/validFrom", Loss.Reason.NO_PLACE));
        }
        var badge = badge("\"validFrom\": \"2025-01-01\"", "\"description\": \"لحام\"");
        assertThat(((Award) badge.value()).date().orElseThrow()).hasToString("2025-01-01");
    }

    @Test
    void whatABadgeIsComesBeforeWhatItTakes() {
        for (var prose :
                bothWays("\"description\": \"لحام الصفائح\"", "\"criteria\": {\"narrative\": \"ثلاثة اختبارات\"}")) {
            var badge = badge("\"validFrom\": \"2025-01-01\"", prose);
            assertThat(((Award) badge.value())
                            .units()
                            .getFirst()
                            .description()
                            .orElseThrow()
                            .value())
                    .isEqualTo("لحام الصفائح");
            assertThat(badge.losses())
                    .containsExactly(
                            new Loss("/credentialSubject/achievement/criteria/narrative", Loss.Reason.ONLY_FIRST_KEPT));
        }
    }

    private static List<String> bothWays(String one, String other) {
        return List.of(one + ", " + other, other + ", " + one);
    }

    private static String specified(String field) {
        return "/credentialSubject/hasClaim/specifiedBy/" + field;
    }

    private static LearningUnit unit(String claim) {
        return ((Award) done(edc(claim)).value()).units().getFirst();
    }

    private static List<Loss> losses(String claim) {
        return done(edc(claim)).losses();
    }

    private static Translation<HubRecord> edc(String claim) {
        return read(new EuropeanDigitalCredential(), EDC.formatted(claim, ISSUER));
    }

    private static Translation.Done<HubRecord> badge(String days, String prose) {
        return done(read(new OpenBadges(), BADGE.formatted(days, prose)));
    }

    private static Translation<HubRecord> read(Reads reader, String document) {
        return reader.read(Payload.json(document));
    }

    private static Translation.Done<HubRecord> done(Translation<HubRecord> translation) {
        return switch (translation) {
            case Translation.Done<HubRecord> done -> done;
            case Translation.Refused<HubRecord>(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }
}
