package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;

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
                        "~ partner zav: names + ar=زاف",
                        "~ partner zav: access RestPush[url=https://zav.example/in] → RestPush[url=https://zav.example/new]",
                        "+ partner forem",
                        "- agreement two",
                        "~ agreement one: programme – → THAMM",
                        "~ agreement one: fields - /experience",
                        "~ agreement one: fields + /education",
                        "~ agreement one: legalGround CONTRACT → –",
                        "+ agreement three");
    }

    @Test
    void ofContactsItTellsOnlyThatThereAreOthers() {
        assertThat(difference(TEXT.replace("Hanna Kahle", "Jonas Weil")))
                .containsExactly("~ partner zav: contacts - a contact", "~ partner zav: contacts + a contact");
    }

    private static List<String> difference(String after) {
        var notation = new ConfigurationText(List.of(new FormatId("tiny")));
        return Difference.between(notation.read(TEXT), notation.read(after)).lines();
    }
}
