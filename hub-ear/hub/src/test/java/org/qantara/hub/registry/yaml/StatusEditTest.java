package org.qantara.hub.registry.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;

class StatusEditTest {
    private static final PartnerId ZAV = new PartnerId("zav");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "partners: [{id: zav, format: tiny, channel: {type: mailbox-pull}}]"
                        + "|partners: [{id: zav, status: left, format: tiny, channel: {type: mailbox-pull}}]",
                "partners: [{id: zav, status: live, format: tiny, channel: {type: mailbox-pull}}]"
                        + "|partners: [{id: zav, status: left, format: tiny, channel: {type: mailbox-pull}}]",
                "partners: [{id: zav, status: , format: tiny, channel: {type: mailbox-pull}}]"
                        + "|partners: [{id: zav, status: left , format: tiny, channel: {type: mailbox-pull}}]",
                "{\"partners\":[{\"id\":\"zav\",\"format\":\"tiny\",\"channel\":{\"type\":\"mailbox-pull\"}}]}"
                        + "|{\"partners\":[{\"id\":\"zav\", \"status\": \"left\",\"format\":\"tiny\",\"channel\":{\"type\":\"mailbox-pull\"}}]}",
                "{\"partners\":[{\"status\":\"live\",\"id\":\"zav\",\"format\":\"tiny\",\"channel\":{\"type\":\"mailbox-pull\"}}]}"
                        + "|{\"partners\":[{\"status\":\"left\",\"id\":\"zav\",\"format\":\"tiny\",\"channel\":{\"type\":\"mailbox-pull\"}}]}",
                "partners: [{name: {ar: 𝔷زاف}, id: zav, format: tiny, channel: {type: mailbox-pull}}]"
                        + "|partners: [{name: {ar: 𝔷زاف}, id: zav, status: left, format: tiny, channel: {type: mailbox-pull}}]"
            })
    void onlyTheStatusIsWritten(String before, String after) {
        var notation = new ConfigurationText(List.of(new FormatId("tiny")));

        var edited = notation.with(before, ZAV, Status.LEFT);

        assertThat(edited).isEqualTo(after);
        assertThat(notation.read(edited).partner(ZAV).orElseThrow().status()).isEqualTo(Status.LEFT);
    }

    @Test
    void inBlocksItStandsBelowTheId() {
        var notation = new ConfigurationText(List.of(new FormatId("tiny")));
        var text = """
                partners:
                - format: tiny
                  id: "zav"
                  channel:
                    type: mailbox-pull
                """;

        assertThat(notation.with(text, ZAV, Status.SUSPENDED))
                .isEqualTo(text.replace("  id: \"zav\"\n", "  id: \"zav\"\n  status: suspended\n"));
    }
}
