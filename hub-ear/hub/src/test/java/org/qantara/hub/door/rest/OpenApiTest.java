package org.qantara.hub.door.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.door.FileJson;
import org.qantara.hub.door.FilePage;
import org.qantara.hub.door.LetterJson;
import org.qantara.hub.door.LifeJson;
import org.qantara.hub.door.Operations;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.Sent;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The published description says what the door does. */
class OpenApiTest {
    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        try (var in = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
            api = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        var there = Operations.all().stream()
                .map(it -> it.verb().toLowerCase(Locale.ROOT) + " " + it.path())
                .toList();

        var described = api.path("paths").properties().stream()
                .flatMap(path -> names(path.getValue()).map(method -> method + " " + path.getKey()))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(there);
    }

    /** A comma in a description without quotes begins a member with nothing in it. */
    @Test
    void nothingIsSaidByHalf() {
        assertThat(api.findParents("description"))
                .allSatisfy(it -> assertThat(it.valueStream()).noneMatch(JsonNode::isNull));
    }

    @Test
    void everyCodeIsListedInItsOrder() {
        assertThat(texts(schema("Problem").at("/properties/code/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
        assertThat(texts(schema("Losses").at("/items/properties/reason/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Loss.Reason.values()).map(Enum::name).toList());
    }

    @Test
    void whoeverHasToSayWhoTheyAreMayBeTurnedAway() {
        operations().filter(it -> !isOpen(it)).forEach(operation -> {
            assertThat(names(operation.path("responses"))).as(id(operation)).contains("401", "403", "429");
            assertThat(operation.at("/responses/429/$ref").textValue())
                    .as(id(operation))
                    .isEqualTo("#/components/responses/TooManyAttempts");
        });
        assertThat(names(api.at("/components/responses/TooManyAttempts/headers")))
                .containsExactly("Retry-After");
    }

    @Test
    void whateverHasABodyMayBeTooLarge() {
        operations()
                .filter(it -> it.has("requestBody"))
                .forEach(operation -> assertThat(names(operation.path("responses")))
                        .as(id(operation))
                        .contains("413"));
    }

    @Test
    void everyAnswerWithContentHasASchema() {
        operations()
                .forEach(operation -> operation.path("responses").properties().stream()
                        .filter(it -> it.getKey().matches("20[01]"))
                        .forEach(it -> assertThat(it.getValue().path("content"))
                                .as(id(operation) + " " + it.getKey())
                                .isNotEmpty()
                                .allSatisfy(content -> assertThat(
                                                content.path("schema").isObject())
                                        .isTrue())));
    }

    @Test
    void whatIsAnsweredHasTheMembersDescribed() {
        var hub = new FakeHub();
        var submission = new Submission(
                FakeHub.ANAPEC,
                "m-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Payload.json("{}"),
                Submission.Via.REST);
        hub.receive(submission);
        var life = LifeJson.of(
                hub.submission(FakeHub.ANAPEC, FakeHub.SUBMISSION, Through.REST).orElseThrow(), Locale.ENGLISH);

        fits(life, "Life");
        fits(life.path("receipt"), "Receipt");
        fits(life.path("deliveries").path(0), "Delivery");
        fits(FileJson.receipt(file()), "FileReceipt");
        var file = FileJson.of(new FilePage(file(), hub.problems(FakeHub.FILE, 0, 1), Optional.of(18L)), Locale.FRENCH);
        fits(file, "FileLife");
        fits(file.path("rows"), "FileRows");
        fits(file.path("warnings").path(1), "FileWarning");
        fits(file.path("rejectedRows").path(0), "RejectedRow");
        fits(FileJson.summary(file()), "FileSummary");
        fits(LetterJson.of(FakeHub.letter(Payload.json("{}"))), "Letter");
        fits(NoticeJson.of(FakeHub.notice(), FakeHub.NOON), "Notice");
        fits(ProblemJson.of(Problem.of(ProblemCode.INTERNAL, ""), Optional.of("r"), Locale.ENGLISH), "Problem");
    }

    @Test
    void itIsHandedOutWholeWithTheAddressOfTheHubInBothForms() throws IOException {
        var handedOut = OpenApi.at(new PublicUrl("https://hub.example"));

        var yaml = (ObjectNode) new YAMLMapper().readTree(handedOut.yaml());
        var json = new JsonMapper().readTree(handedOut.json());

        assertThat(json).isEqualTo(yaml);
        assertThat(json.at("/servers/0/url").textValue()).isEqualTo("https://hub.example");
        yaml.remove("servers");
        assertThat((JsonNode) yaml).isEqualTo(api);
    }

    private static ReceivedFile file() {
        return FakeHub.file(new Sent(
                FakeHub.ANAPEC,
                Submission.Via.REST,
                "f-1",
                Optional.empty(),
                Optional.of("enrolment"),
                Optional.of("training"),
                List.of("zav")));
    }

    private Stream<JsonNode> operations() {
        return api.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static String id(JsonNode operation) {
        return operation.path("operationId").textValue();
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.has("security") && operation.path("security").isEmpty();
    }

    private void fits(JsonNode json, String schema) {
        assertThat(names(schema(schema).path("properties")))
                .containsAll(names(json).toList());
        assertThat(names(json)).containsAll(texts(schema(schema).path("required")));
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
