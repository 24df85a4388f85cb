package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** A sender that heard nothing sends again. */
@OnTheHub
class RepeatIT {

    @ParameterizedTest
    @EnumSource
    void theSameMessageAgainGetsTheSameReceiptByteForByteAndIsDeliveredOnce(Way way, Hub hub) throws Exception {
        var message = Message.of(Way.fresh("repeat"), People.europass())
                .purpose("job-placement")
                .to("zav");
        var first = way.submit(hub, "tanger", message);

        var second = way.submit(hub, "tanger", message);
        var third = way.submit(hub, "tanger", message);

        assertThat(first).isInstanceOf(Heard.Receipt.class).isEqualTo(second).isEqualTo(third);
        Lives.settled(hub.rest("tanger"), message.id());
        assertThat(hub.house("zav").letters(List.of(message.id()))).hasSize(1);
        assertThat(hub.tables().deliveries(message.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameIdWithOtherContentIsRefusedAndTheFirstStands(Way way, Hub hub) throws Exception {
        var message = Message.of(Way.fresh("reuse"), People.europass())
                .purpose("job-placement")
                .to("zav");
        var first = way.submit(hub, "tanger", message);

        var other = Message.of(message.id(), People.europass())
                .purpose("job-placement")
                .to("zav");
        var second = way.submit(hub, "tanger", other);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("DUPLICATE_ID_DIFFERENT_CONTENT"));
        assertThat(way.submit(hub, "tanger", message)).isEqualTo(first);
        assertThat(hub.tables().submissions(message.id())).isEqualTo(1);
        var stored = new String(hub.tables().document(message.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(message.document().text().strip()).endsWith(stored.strip()); // inline it has no XML declaration
    }

    @Test
    void overRestTheFirstAnswerIs201WithItsPlaceAndTheNext200WithTheSameBytes(Hub hub) {
        var headers = Map.of(
                "Message-Id",
                Way.fresh("rest"),
                "Content-Type",
                "application/json",
                "Qantara-To",
                "ofppt",
                "Qantara-Purpose",
                "training");
        var document = People.qantara().bytes();

        var first = hub.wire().submit(hub.partner("tanger"), headers, document);
        var second = hub.wire().submit(hub.partner("tanger"), headers, document);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/api/v1/submissions/");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void overSoapTheWholeAnswerIsTheSame(Hub hub) {
        var body =
                "<submit><messageId>%s</messageId><purpose>training</purpose><to>ofppt</to><document>%s</document></submit>"
                        .formatted(
                                Way.fresh("soap"),
                                withoutDeclaration(People.europass().text()));
        var partner = hub.partner("tanger");

        var first = hub.wire().call(partner, "en", body);
        var second = hub.wire().call(partner, "fr", body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValueAsLong("Content-Length"))
                .as("it comes in one piece")
                .hasValue(first.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(second.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(first.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutDeclaration(String xml) {
        return xml.substring(xml.indexOf("?>") + 2).strip();
    }
}
