package org.qantara.hub.channel;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Answer.Verdict;

/** Reads a partner's answer in JSON; one that says something twice, or more behind it, may mean two things and so is none. */
final class PartnerAnswer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PartnerAnswer() {}

    /** The answer, or nothing if this is none. */
    static Optional<Answer> read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            return verdict(answer).map(said -> new Answer(said, text(answer, "reference"), text(answer, "reason")));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Whether it says {@code {"acknowledged":true}}. */
    static boolean acknowledges(byte[] body) {
        try {
            return JSON.readTree(body).path("acknowledged").asBoolean(false);
        } catch (IOException notJson) {
            return false;
        }
    }

    static boolean isRefusal(Answer answer) {
        return switch (answer.verdict()) {
            case ACCEPTED -> false;
            case REFUSED -> true;
        };
    }

    private static Optional<Verdict> verdict(JsonNode answer) {
        return text(answer, "verdict")
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> switch (word) {
                    case "accepted" -> Optional.of(Verdict.ACCEPTED);
                    case "refused" -> Optional.of(Verdict.REFUSED);
                    default -> Optional.empty();
                });
    }

    private static Optional<String> text(JsonNode answer, String field) {
        return Optional.ofNullable(answer.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
