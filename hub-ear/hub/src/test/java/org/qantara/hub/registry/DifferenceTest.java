package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;
import org.qantara.spi.Texts;

class DifferenceTest {
    private static final String TEXT = """
            partners:
              - id: zav
                name: {en: Placement}
                contacts: [{name: Hanna Kahle, email: hanna@zav.example}]
                format: tiny
                channel: {type: rest-push, url: "https://zav.example/in"}
              - {id: anapec, format: tiny, channel: {type: mailbox-pull}}
              - {id: vdab, format: tiny, channel: {type: mailbox-pull}}
            agreements:
              - {id: one, from: anapec, to: zav, record: candidate, purpose: job, fields: [/person/names, /experience],
                 legalGround: contract, validFrom: 2024-01-01, validUntil: 2028-12-31}
              - {id: two, from: anapec, to: vdab, record: candidate, purpose: job,
                 validFrom: 2024-01-01, validUntil: 2028-12-31}
            """;

    @Test
    void theSameSaidOtherwiseIsNoDifference() {
        assertThat(difference(TEXT.replace("{en: Placement}", "\n      en: Placement # well")))
                .isEmpty();
    }

    @Test
    void whatComesAndGoesAndChangesHasALineEach() {
        var after = TEXT.replace("[/person/names, /experience]", "[/person/names, /education]")
                .replace("legalGround: contract, ", "programme: THAMM, ")
                .replace("zav.example/in", "zav.example/new")
                .replace("en: Placement", "en: Placement, ar: زاف")
                .replace("{id: two, from: anapec, to: vdab", "{id: three, from: anapec, to: zav")
                .replace("  - {id: vdab, ", "  - {id: forem, ");

        assertThat(difference(after))
                .containsExactly(
                        "- partner vdab",
                        "~ partner zav: name + ar: زاف",
                        "~ partner zav: channel rest-push https://zav.example/in → rest-push https://zav.example/new",
                        "+ partner forem",
                        "- agreement two",
                        "~ agreement one: programme – → THAMM",
                        "~ agreement one: fields - /experience",
                        "~ agreement one: fields + /education",
                        "~ agreement one: legalGround contract → –",
                        "+ agreement three");
    }

    @Test
    void ofContactsItTellsOnlyThatThereAreOthers() {
        assertThat(difference(TEXT.replace("Hanna Kahle", "Jonas Weil")))
                .containsExactly("~ partner zav: contacts - a contact", "~ partner zav: contacts + a contact");
    }

    @Test
    void nothingOfJavaShowsThrough() {
        var jwk = "jwk: {kty: EC, crv: P-256, x: f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU,"
                + " y: x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0}";
        var key =
                "keys: [{use: token, validFrom: 2026-01-01, validUntil: 2027-12-31, revoked: 2026-05-01, " + jwk + "}]";
        var after = TEXT.replace(
                        "id: zav\n", "id: zav\n    status: suspended\n    authentication: [jwt]\n    " + key + "\n")
                .replace(
                        "purpose: job, fields",
                        "purpose: job, retention: P7D, authorisation: {reference: D-12/2026, validFrom: 2026-01-01,"
                                + " validUntil: 2026-12-31}, fields")
                .replace("record: candidate, purpose: job,\n", "record: consent, purpose: job,\n");

        for (var language : Texts.LANGUAGES)
            assertThat(difference(after, language))
                    .hasSize(6)
                    .noneMatch(line -> line.contains("[")
                            || line.contains("Optional")
                            || line.contains("SUSPENDED")
                            || line.contains("CANDIDATE"));
        assertThat(difference(after))
                .contains(
                        "~ partner zav: status live → suspended",
                        "~ agreement two: record candidate → consent",
                        "~ agreement one: authorisation – → D-12/2026, valid from 2026-01-01 until 2026-12-31")
                .anyMatch(line -> line.matches("~ partner zav: keys \\+ token [0-9a-f]{16}, valid from 2026-01-01"
                        + " until 2027-12-31, revoked from 2026-05-01"));
    }

    @Test
    void itIsToldInTheLanguageAskedFor() {
        var after =
                TEXT.replace("legalGround: contract", "legalGround: consent").replace("id: vdab", "id: forem");

        assertThat(difference(after.replace("to: vdab", "to: forem"), Texts.ARABIC))
                .contains("- الشريك vdab", "~ الاتفاقية one: الأساس القانوني contract → consent");
        assertThat(difference(after.replace("to: vdab", "to: forem"), Locale.FRENCH))
                .contains("+ partenaire forem", "~ accord two: destinataire vdab → forem");
    }

    @Test
    void everyMemberHasWordsInEveryLanguage() {
        for (var language : Texts.LANGUAGES)
            for (var type : List.of(Partner.class, Agreement.class))
                for (var member : type.getRecordComponents())
                    if (!member.getName().equals("id"))
                        assertThat(new DifferenceWords(language)
                                        .line(new Difference.Change.Order(
                                                type.getSimpleName().toLowerCase(Locale.ROOT), "x", member.getName())))
                                .isNotBlank();
    }

    private static List<String> difference(String after) {
        return difference(after, Locale.ENGLISH);
    }

    private static List<String> difference(String after, Locale language) {
        var notation = new ConfigurationText(List.of(new FormatId("tiny")));
        return Difference.between(notation.read(TEXT), notation.read(after)).lines(language);
    }
}
