package org.qantara.hub.registry.yaml;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qantara.hub.corridor.Expiry;
import org.qantara.hub.corridor.StageRule;
import org.qantara.hub.corridor.StageRules;
import org.qantara.hub.corridor.TimeLimit;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.Rule;

/** Reads one version of the rules of a corridor: a list of stages, or an object with the results that each needs. */
final class RulesReader {
    static final String[] MEMBERS = {"validFrom", "start", "stages", "side", "personPays"};

    private final Set<Stage> side;
    private final Map<Stage, Members> stages;

    private RulesReader(Set<Stage> side, Map<Stage, Members> stages) {
        this.side = side;
        this.stages = stages;
    }

    static StageRules read(Place place) {
        var members = place.members(MEMBERS);
        var side = members.optional("side")
                .map(it -> CorridorReader.each(it, one -> one.oneOf(Stage.class)))
                .orElse(Set.of());
        var stages = new LinkedHashMap<Stage, Members>();
        members.required("stages")
                .members()
                .all()
                .forEach((name, it) ->
                        stages.put(it.named(name, Stage.class), it.members("results", "next", "deadline", "expiry")));
        return new RulesReader(side, stages).read(members);
    }

    private StageRules read(Members members) {
        var rules = new LinkedHashMap<Stage, StageRule>();
        stages.forEach((stage, it) -> rules.put(stage, rule(stage, it)));
        var start = CorridorReader.each(members.required("start"), this::known);
        var pays = members.items("personPays").stream()
                .map(it -> it.text().strip().toLowerCase(Locale.ROOT))
                .collect(toSet());
        return new StageRules(members.required("validFrom").date(), start, rules, side, pays);
    }

    private StageRule rule(Stage stage, Members members) {
        var results = members.optional("results")
                .map(it -> CorridorReader.each(it, one -> one.oneOf(StageResult.class)))
                .orElse(Set.of());
        return new StageRule(
                results,
                members.optional("next").map(it -> next(it, stage, results)).orElse(Map.of()),
                members.optional("deadline").map(it -> limit(it.members("length", "warning"))),
                members.optional("expiry").map(it -> expiry(it, stage, results)));
    }

    private Map<Stage, Set<StageResult>> next(Place place, Stage from, Set<StageResult> results) {
        var all = new LinkedHashMap<Stage, Set<StageResult>>();
        if (place.isList()) CorridorReader.each(place, this::known).forEach(it -> all.put(it, Set.of()));
        else
            place.members()
                    .all()
                    .forEach((name, it) -> all.put(known(it, it.named(name, Stage.class)), of(it, from, results)));
        return all;
    }

    private Expiry expiry(Place place, Stage stage, Set<StageResult> results) {
        var members = place.members("length", "warning", "results", "until");
        return new Expiry(
                limit(members),
                members.optional("results").map(it -> of(it, stage, results)).orElse(Set.of()),
                members.optional("until")
                        .map(it -> CorridorReader.each(it, this::known))
                        .orElse(Set.of()));
    }

    private static TimeLimit limit(Members members) {
        return new TimeLimit(
                members.required("length").period(),
                members.optional("warning").map(Place::period).orElse(TimeLimit.USUAL_WARNING));
    }

    private static Set<StageResult> of(Place place, Stage stage, Set<StageResult> results) {
        return CorridorReader.each(place, it -> {
            var result = it.oneOf(StageResult.class);
            if (!results.contains(result)) throw it.isNot(Rule.RESULT_OF, Place.word(stage));
            return result;
        });
    }

    private Stage known(Place place) {
        return known(place, place.oneOf(Stage.class));
    }

    private Stage known(Place place, Stage stage) {
        if (!stages.containsKey(stage) && !side.contains(stage)) throw place.isNot(Rule.STAGE_OF_RULES);
        return stage;
    }
}
