package org.qantara.hub.registry.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Revocation;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

class ConfigurationTextTest {
    private static final String SOUND = """
            # who is who
            partners:
              - id: zav
                name: {en: Placement service, ar: زاف}
                institution: employment-service
                country: DE
                status: testing
                contacts:
                  - {name: Hanna Kahle, role: exchange, email: hanna@zav.example, phone: "+49 228 1"}
                format: tiny
                channel: {type: rest-push, url: "http://localhost:1/"}
                authentication: [mtls, jwt]
                keys:
                  - use: token
                    validFrom: 2026-01-01
                    validUntil: 2027-12-31
                    jwk: {kty: EC, crv: P-256, kid: k1, x: AA, y: BB}
              - id: vdab
                format: tiny
                channel: {type: soap-push, url: "https://vdab.example/in"}
              - id: enabel
                format: other
                country: NO
                channel: {type: mailbox-queue}
              - {id: anapec, country: MA, format: tiny, channel: {type: mailbox-pull}}
            agreements:
              - id: placement
                from: anapec
                to: zav
                record: candidate
                purpose: job-placement
                programme: THAMM
                fields: &usual
                  - /person/names
                  - /experience
                  - /attachments[PHOTO]/content
                legalGround: contract
                authorisation: {reference: CNDP-12, validFrom: 2025-01-01, validUntil: 2026-12-31}
                retention: P7D
                validFrom: 2024-01-01
                validUntil: 2028-12-31
              - {from: anapec, to: vdab, record: candidate, purpose: training, fields: *usual,
                 validFrom: 2024-01-01, validUntil: 2028-12-31}
            """;

    @Test
    void aPartnerIsReadWithAllItHas() {
        var zav = read(SOUND).partner(new PartnerId("zav")).orElseThrow();

        assertThat(zav.names()).containsEntry("ar", "زاف");
        assertThat(zav.institution()).isEqualTo(Institution.EMPLOYMENT_SERVICE);
        assertThat(zav.country()).contains("DE");
        assertThat(zav.status()).isEqualTo(Status.TESTING);
        assertThat(zav.contacts().getFirst().email()).contains("hanna@zav.example");
        assertThat(zav.authentication()).isEqualTo(Set.of(AuthenticationMethod.MTLS, AuthenticationMethod.JWT));
        assertThat(zav.keys().getFirst().validUntil()).isEqualTo(LocalDate.parse("2027-12-31"));
        assertThat(zav.keys().getFirst().jwk()).contains("\"kid\":\"k1\"");
    }

    @Test
    void whatAPartnerDoesNotSayIsUsual() {
        var anapec = read(SOUND).partner(new PartnerId("anapec")).orElseThrow();

        assertThat(anapec.status()).isEqualTo(Status.LIVE);
        assertThat(anapec.institution()).isEqualTo(Institution.OTHER);
        assertThat(anapec.access()).isEqualTo(new Access.MailboxPull());
        assertThat(anapec.mayUse(AuthenticationMethod.PASSWORD)).isTrue();
        assertThat(read(SOUND).partner(new PartnerId("enabel")).orElseThrow().country())
                .as("a country and no truth value")
                .contains("NO");
    }

    @Test
    void anAgreementIsReadWithAllItHas() {
        var agreement = read(SOUND).agreements().getFirst();

        assertThat(agreement.id()).isEqualTo("placement");
        assertThat(agreement.programme()).contains("THAMM");
        assertThat(agreement.fields())
                .extracting(FieldPath::toString)
                .containsExactly("/person/names", "/experience", "/attachments[PHOTO]/content");
        assertThat(agreement.legalGround()).contains(LegalGround.CONTRACT);
        assertThat(agreement.authorisation())
                .contains(new Authorisation("CNDP-12", LocalDate.parse("2025-01-01"), LocalDate.parse("2026-12-31")));
        assertThat(agreement.retention()).contains(Period.ofDays(7));
    }

    @Test
    void anAgreementWithoutAnIdIsGivenOneAndMayBorrowTheFieldsOfAnother() {
        var agreement = read(SOUND).agreements().getLast();

        assertThat(agreement.id()).isEqualTo("anapec-vdab-candidate-training");
        assertThat(agreement.fields()).hasSize(3);
        assertThat(agreement.legalGround()).isEmpty();
        assertThat(agreement.authorisation()).isEqualTo(Optional.empty());
    }

    @Test
    void jsonIsReadToo() {
        var json = """
            {"partners":[
            \t{"id":"zav","name":{"fr":"zav\\u00e9 \\/ 1"},"format":"tiny","channel":{"type":"mailbox-pull"}}],
            \t"agreements":[]}
            """;

        assertThat(read(json).partners().getFirst().names()).containsEntry("fr", "zavé / 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: other         | format: klingon      | UNKNOWN_FORMAT | line 22, /partners/2/format | other, tiny",
                "mailbox-queue         | pigeon               | INVALID_VALUE  | line 24, /partners/2/channel/type | soap-push",
                "id: vdab              | id: zav              | GIVEN_TWICE    | line 18, /partners/1 |",
                "id: vdab              | id: V D              | INVALID_VALUE  | line 18, /partners/1/id | small Latin letters",
                "id: vdab              | name: {en: V}        | MISSING_FIELD  | line 18, /partners/1/id |",
                "http://               | ftp://               | INVALID_VALUE  | line 11, /partners/0/channel/url | https",
                "http://               | http://a:b@          | INVALID_VALUE  | line 11, /partners/0/channel/url | https",
                "country: DE           | country: XX          | INVALID_VALUE  | line 6, /partners/0/country | ISO 3166-1",
                "status: testing       | status: gone         | INVALID_VALUE  | line 7, /partners/0/status | suspended",
                "x: AA                 | d: secret, x: AA     | UNKNOWN_FIELD  | line 17, /partners/0/keys/0/jwk/d | kty",
                "kty: EC               | kty: oct             | INVALID_VALUE  | line 17, /partners/0/keys/0/jwk/kty | EC, RSA",
                "validUntil: 2027      | validUntil: 2025     | INVALID_VALUE  | line 16, /partners/0/keys/0/validUntil | validFrom",
                "to: zav               | to: austria          | UNKNOWN_PARTNER| line 29, /agreements/0/to |",
                "to: zav               | to: anapec           | INVALID_VALUE  | line 29, /agreements/0/to |",
                "record: candidate     | record: poem         | UNKNOWN_RECORD_TYPE | line 30, /agreements/0/record | candidate",
                "purpose: job          | porpoise: job        | UNKNOWN_FIELD  | line 31, /agreements/0/porpoise | purpose",
                "/experience           | /experience/organization | UNKNOWN_FIELD  | line 35, /agreements/0/fields/1 | /experience/organisation, /person",
                "/experience           | /attachments[HEALTH] | UNKNOWN_FIELD  | line 35, /agreements/0/fields/1 | /languages",
                "- /experience         | - '*'                | INVALID_VALUE  | line 35, /agreements/0/fields/1 | /person/names",
                "- /experience         | - /person/names      | GIVEN_TWICE    | line 35, /agreements/0/fields/1 |",
                "legalGround: contract | legalGround: whim    | INVALID_VALUE  | line 37, /agreements/0/legalGround | public-task",
                "P7D                   | 7 days               | INVALID_VALUE  | line 39, /agreements/0/retention | P7D",
                "2024-01-01            | someday              | INVALID_VALUE  | line 40, /agreements/0/validFrom | 2027",
                "2028-12-31            | 2023-12-31           | INVALID_VALUE  | line 41, /agreements/0/validUntil | validFrom",
                "validUntil: 2026      | validUntil: 2024     | INVALID_VALUE  | line 38, /agreements/0/authorisation/validUntil | validFrom",
                "{from: anapec         | {id: placement, from: anapec | GIVEN_TWICE | line 42, /agreements/1 |",
                "country: DE           | id: again            | GIVEN_TWICE    | line 6, /partners/0/id |",
                "format: tiny          | format: [            | MALFORMED      | line |",
                "institution: employment-service | institution: !!java.lang.Thread {} | MALFORMED | line 5 |",
                "employment-service    | !ruby/object x       | INVALID_VALUE  | line 5, /partners/0/institution |"
            })
    void whatIsWrongIsSaidInOneLineWithItsPlace(
            String right, String wrong, ProblemCode code, String at, String detail) {
        var text = SOUND.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("$", "\\$"));

        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(InvalidRegistry.class, invalid -> {
            assertThat(invalid.problem().code()).isEqualTo(code);
            assertThat(invalid.problem().at()).startsWith(at);
            if (detail != null)
                assertThat(invalid.getMessage()).contains(detail).startsWith(at);
            assertThat(invalid.in("registry r.yaml").getMessage())
                    .startsWith("registry r.yaml: line ")
                    .doesNotContain("\n");
            assertThat(Texts.detail(invalid.problem(), Locale.of("ar"))).isNotBlank();
        });
    }

    @Test
    void aCertificateThatIsNoneIsRefused() {
        assertRefused(
                SOUND.replace("    status: testing", "    certificates: [{use: tls, pem: no}]"),
                ProblemCode.INVALID_VALUE);
    }

    @Test
    void nothingAtAllIsRefused() {
        assertRefused("", ProblemCode.EMPTY_DOCUMENT);
        assertRefused("# nothing\n", ProblemCode.EMPTY_DOCUMENT);
        assertRefused("just words", ProblemCode.INVALID_VALUE);
    }

    @Test
    void severalDocumentsAreOneWhole() {
        var whole = read("--- # agreements first\nagreements: []\n---\n\n" + SOUND + "---\npartners: []\n");

        assertThat(whole).isEqualTo(read(SOUND));
        assertRefused(
                SOUND + "--- \npartners: [{id: zav, format: tiny, channel: {type: mailbox-pull}}]\n",
                ProblemCode.GIVEN_TWICE);
    }

    @Test
    void aKeyOrACertificateMayBeRevokedForEverOrFromADayOn() {
        var key = SOUND.replace(
                "        validUntil: 2027-12-31\n", "        validUntil: 2027-12-31\n        revoked: %s\n");

        assertThat(revoked(key.formatted("true"))).contains(Revocation.ALWAYS);
        assertThat(revoked(key.formatted("2026-05-01"))).contains(new Revocation(LocalDate.parse("2026-05-01")));
        assertThat(revoked(key.formatted("false"))).isEmpty();
        assertRefused(key.formatted("perhaps"), ProblemCode.INVALID_VALUE);
    }

    private static Optional<Revocation> revoked(String text) {
        return read(text).partners().getFirst().keys().getFirst().revoked();
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefusedBeforeItIsRead() {
        assertRefused("# " + "x".repeat(5 << 20), ProblemCode.TOO_LARGE);
        assertRefused("[".repeat(50_000), ProblemCode.TOO_DEEP);
        assertRefused("{a: ".repeat(50_000), ProblemCode.TOO_DEEP);
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        var paths = " /person,".repeat(10_000);
        var many = "partners: []\nagreements:\n- {fields: &f [" + paths + "]}\n" + "- {fields: *f}\n".repeat(3_000);
        assertRefused(many, ProblemCode.TOO_LARGE);

        var laughs = new StringBuilder(
                "partners: &a0 [{id: zav, format: tiny, channel: {type: mailbox-pull}}]\nagreements:\n");
        for (var i = 1; i < 15; i++)
            laughs.append("- &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i - 1, i - 1, i - 1, i - 1));
        assertRefused(laughs.toString(), ProblemCode.INVALID_VALUE);
    }

    @Test
    void whatContainsItselfIsRefused() {
        assertRefused("partners: &p [*p]\n", ProblemCode.INVALID_VALUE);
        assertRefused("&r {partners: [], agreements: [*r]}\n", ProblemCode.UNKNOWN_FIELD);
    }

    @Test
    void sharedFieldsCountOnceForEachThatSharesThem() {
        var partners = new StringBuilder("partners:\n- {id: hub, format: tiny, channel: {type: mailbox-pull}}\n");
        var agreements = new StringBuilder("agreements:\n");
        for (var i = 0; i < 1_500; i++) {
            partners.append("- {id: p%d, format: tiny, channel: {type: mailbox-pull}}\n".formatted(i));
            agreements.append(("- {from: hub, to: p%d, record: candidate, purpose: x, validFrom: 2024-01-01,"
                            + " validUntil: 2028-12-31, fields: %s}\n")
                    .formatted(i, i == 0 ? "&f [/person/names, /experience, /education]" : "*f"));
        }

        assertThat(read(partners.append(agreements).toString()).agreements()).hasSize(1_500);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> new ConfigurationFile(Path.of("nowhere")).read())
                .hasMessage("registry nowhere cannot be read");
    }

    private static void assertRefused(String text, ProblemCode code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidRegistry.class,
                        invalid -> assertThat(invalid.problem().code()).isEqualTo(code));
    }

    private static Configuration read(String text) {
        return new ConfigurationText(List.of(new FormatId("tiny"), new FormatId("other"))).read(text);
    }
}
