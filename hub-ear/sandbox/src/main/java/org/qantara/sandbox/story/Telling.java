package org.qantara.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qantara.sandbox.hub.Heard;
import org.qantara.server.Words;

/** Tells on a screen of 120 columns what became of each message. */
public final class Telling {

    /** Where the words of the tour are. */
    public static final String WORDS = "org.qantara.sandbox.story.words";

    private static final int WIDTH = 120;
    private static final int LOSSES = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final PrintStream out;
    private final Function<String, String> channels;

    /** @param channels how each partner is reached, as the registry names it */
    public Telling(Words words, PrintStream out, Function<String, String> channels) {
        this.words = words;
        this.out = out;
        this.channels = channels;
    }

    void begin() {
        line(0, "");
        line(0, words.say("begin"));
        line(0, words.say("ids"));
    }

    void tell(int number, Scene scene, Outcome outcome) {
        line(0, "");
        line(0, number + ". " + words.say("scene." + scene.name()));
        submitted(scene, outcome);
        switch (outcome.heard()) {
            case Heard.Receipt receipt -> accepted(scene, outcome);
            case Heard.Refusal refusal -> refused(refusal);
        }
        if (!outcome.asTold()) {
            line(3, words.say("unlike"));
        }
    }

    void end(int played, int asTold) {
        line(0, "");
        line(0, words.say(played == asTold ? "all" : "some", asTold, played));
        line(0, "");
    }

    /**
     * Where everything is, in two columns.
     *
     * @param places by what the words call them after {@code url.}
     * @param home where the records stay
     */
    public void end(Map<String, Object> places, Object home) {
        out.println(words.say("urls"));
        var width = places.keySet().stream()
                .mapToInt(key -> words.say("url." + key).length())
                .max()
                .orElse(0);
        places.forEach((key, where) -> out.printf("  %-" + width + "s  %s%n", words.say("url." + key), where));
        out.println();
        out.println(words.say("stop", home));
    }

    private void submitted(Scene scene, Outcome outcome) {
        var receipt = outcome.life().path("receipt");
        var format = receipt.path("format").asText("?");
        var named = scene.message().format().isPresent() ? "named" : "recognised";
        line(
                3,
                outcome.heard() instanceof Heard.Receipt
                        ? words.say("submitted", scene.from(), scene.via(), format, words.say(named))
                        : words.say("tried", scene.from(), scene.via()));
        line(5, words.say("message", scene.message().id()));
    }

    private void accepted(Scene scene, Outcome outcome) {
        var receipt = outcome.life().path("receipt");
        if (scene.ending() instanceof Ending.Repeated) {
            line(
                    5,
                    words.say(
                            outcome.asTold() ? "same" : "other",
                            receipt.path("receivedAt").asText()));
            return;
        }
        if (outcome.earlier()) {
            line(5, words.say("earlier", receipt.path("receivedAt").asText()));
        }
        line(5, words.say("purpose", receipt.path("purpose").asText()));
        losses("reading", receipt.path("losses"));
        outcome.life().path("deliveries").forEach(this::delivery);
    }

    private void delivery(JsonNode delivery) {
        var to = delivery.path("to").asText();
        var channel = words.code("channel.", channels.apply(to));
        line(3, words.say("delivery", to, channel, delivery.path("format").asText("—")));
        losses("writing", delivery.path("losses"));
        line(5, verdict(delivery));
    }

    private String verdict(JsonNode delivery) {
        var state = delivery.path("state").asText();
        var said = words.code("state.", state);
        var problem = delivery.path("problem");
        if (delivery.hasNonNull("reference")) {
            return words.say(
                    "verdict.reference", said, delivery.path("reference").asText());
        }
        return problem.hasNonNull("code") ? words.say("verdict.problem", said, told(problem)) : said;
    }

    private String told(JsonNode problem) {
        return problem.path("code").asText() + ": " + text(problem);
    }

    /** In the language of the tour: the messaging door is not asked for one, and gives all. */
    private String text(JsonNode problem) {
        var inOurs = problem.path("texts").path(words.language());
        return inOurs.isTextual()
                ? inOurs.asText()
                : problem.path("title").asText() + " " + problem.path("detail").asText();
    }

    private void losses(String half, JsonNode losses) {
        if (losses.isEmpty()) {
            line(5, words.say(half + ".nothing"));
            return;
        }
        var places = new ArrayList<String>();
        for (var loss : losses) {
            places.add(loss.path("at").asText() + " "
                    + words.code("loss.", loss.path("reason").asText()));
        }
        line(5, words.say(half + ".lost", losses.size()));
        places.stream().limit(LOSSES).forEach(place -> line(7, place));
        if (places.size() > LOSSES) {
            line(7, words.say("more", places.size() - LOSSES));
        }
    }

    private void refused(Heard.Refusal refusal) {
        line(5, words.say("refused", refusal.code()));
        told(refusal).forEach(text -> line(7, text));
    }

    /** What the hub itself says about it, where the door answers in JSON. */
    private List<String> told(Heard.Refusal refusal) {
        try {
            var problem = JSON.readTree(refusal.text());
            return List.of(text(problem), problem.path("at").asText());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return List.of();
        }
    }

    /** One paragraph, broken at blanks before the edge; a longer word is broken anywhere. */
    private void line(int indent, String text) {
        var rest = text;
        var room = WIDTH - indent;
        while (rest.length() > room) {
            var at = rest.lastIndexOf(' ', room);
            var end = at > 0 ? at : room;
            out.println(" ".repeat(indent) + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        out.println(" ".repeat(indent) + rest);
    }
}
