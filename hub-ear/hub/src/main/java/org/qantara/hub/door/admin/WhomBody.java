package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.erasure.Whom;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Reads who is meant: {@code {"submission":"…"}}, or {@code {"identifiers":[{"kind":"NATIONAL_ID","value":"…"}],
 * "names":["…"],"birthDate":"1999-04-07"}}; with a {@code reference} or {@code reason}. In a body, for addresses are
 * logged.
 */
record WhomBody(Whom whom, JsonNode json) {
    private static final int LONGEST = 200;
    private static final String KINDS =
            Arrays.stream(Identifier.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));

    static WhomBody read(String text) {
        var json = StrictJson.read(text);
        var submission = json.path("submission").textValue();
        return new WhomBody(submission == null ? person(json) : submission(submission), json);
    }

    /** A member that must be there. */
    String words(String member) {
        var words = json.path(member).textValue();
        if (words == null
                || words.isBlank()
                || words.length() > LONGEST
                || words.chars().anyMatch(Character::isISOControl))
            throw new Refused(ProblemCode.INVALID_REQUEST, member, Rule.LINE, String.valueOf(LONGEST));
        return words.strip();
    }

    private static Whom submission(String id) {
        return new Whom.OfSubmission(Ids.required(Optional.of(id), "submission"));
    }

    private static Whom person(JsonNode json) {
        var identifiers =
                elements(json, "identifiers").stream().map(WhomBody::identifier).toList();
        var names = elements(json, "names").stream()
                .map(JsonNode::asText)
                .filter(name -> !name.isBlank())
                .toList();
        var person = new Whom.Person(identifiers, names, birthDate(json));
        if (identifiers.isEmpty() && (names.isEmpty() || person.birthDate().isEmpty()))
            throw new Refused(ProblemCode.INVALID_REQUEST, "", Rule.PERSON);
        return person;
    }

    private static List<JsonNode> elements(JsonNode json, String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false).toList();
    }

    private static Identifier identifier(JsonNode json) {
        try {
            return Identifier.of(
                    Identifier.Kind.valueOf(json.path("kind").asText()),
                    json.path("value").asText());
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "identifiers", Rule.IDENTIFIERS, KINDS);
        }
    }

    private static Optional<PartialDate> birthDate(JsonNode json) {
        try {
            return Optional.ofNullable(json.path("birthDate").textValue()).map(PartialDate::parse);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "birthDate", Rule.PARTIAL_DATE);
        }
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "WhomBody[]";
    }
}
