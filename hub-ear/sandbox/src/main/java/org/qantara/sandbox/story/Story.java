package org.qantara.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.qantara.sandbox.hub.Door;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.RestDoor;

/**
 * Plays scene after scene: sends the message by its door, waits until its last delivery is settled, tells what became
 * of it.
 */
public final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Set<String> SETTLED = Set.of("DELIVERED", "REFUSED", "PARKED");

    private final Map<String, Heard> receipts = new HashMap<>();
    private final Function<String, Optional<Door>> doors;
    private final Function<String, RestDoor> asking;
    private final Telling telling;

    /**
     * @param doors how a house sends, if it is at work
     * @param asking how a house asks what became of its messages
     */
    public Story(Function<String, Optional<Door>> doors, Function<String, RestDoor> asking, Telling telling) {
        this.doors = doors;
        this.asking = asking;
        this.telling = telling;
    }

    /** Plays them in turn; answers whether every scene ended as it should. */
    public boolean tell(List<Scene> scenes) throws IOException, InterruptedException {
        var played = 0;
        var asTold = 0;
        telling.begin();
        for (var scene : scenes) {
            var door = doors.apply(scene.from());
            if (door.isPresent()) {
                var outcome = play(scene, door.get());
                telling.tell(++played, scene, outcome);
                asTold += outcome.asTold() ? 1 : 0;
            }
        }
        telling.end(played, asTold);
        return played == asTold;
    }

    private Outcome play(Scene scene, Door door) throws IOException, InterruptedException {
        var ask = asking.apply(scene.from());
        var id = scene.message().id();
        var earlier = !receipts.containsKey(id) && ask.life(id).hasNonNull("receipt");
        var heard = door.submit(scene.message());
        var life = settled(ask, id);
        var asTold = isAsTold(scene, heard, life);
        receipts.putIfAbsent(id, heard);
        return new Outcome(heard, life, earlier, asTold);
    }

    private static JsonNode settled(RestDoor ask, String id) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var life = ask.life(id);
        while (!isSettled(life) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            life = ask.life(id);
        }
        return life;
    }

    private static boolean isSettled(JsonNode life) {
        return states(life).values().stream().allMatch(SETTLED::contains);
    }

    private boolean isAsTold(Scene scene, Heard heard, JsonNode life) {
        return switch (scene.ending()) {
            case Ending.Relayed(var states) -> heard instanceof Heard.Receipt && states.equals(states(life));
            case Ending.Repeated() ->
                heard instanceof Heard.Receipt
                        && heard.equals(receipts.get(scene.message().id()));
            case Ending.Refused(var code) ->
                heard instanceof Heard.Refusal refusal
                        && refusal.code().equals(code)
                        && states(life).isEmpty();
        };
    }

    private static Map<String, String> states(JsonNode life) {
        var states = new TreeMap<String, String>();
        for (var delivery : life.path("deliveries")) {
            states.put(delivery.path("to").asText(), delivery.path("state").asText());
        }
        return states;
    }
}
