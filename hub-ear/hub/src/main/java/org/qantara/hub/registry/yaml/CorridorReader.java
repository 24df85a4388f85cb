package org.qantara.hub.registry.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.corridor.Reach;
import org.qantara.hub.corridor.Regulation;
import org.qantara.hub.corridor.StageRules;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a corridor. */
final class CorridorReader {
    private CorridorReader() {}

    static Corridor read(Place place) {
        var members =
                place.members("id", "name", "programme", "from", "to", "validFrom", "validUntil", "rules", "regulated");
        var rules = rules(members.required("rules"));
        return new Corridor(
                AgreementReader.id(members.required("id")),
                members.optional("name").map(PartnerReader::names).orElse(Map.of()),
                members.text("programme"),
                PartnerReader.country(members.required("from")),
                PartnerReader.country(members.required("to")),
                members.required("validFrom").date(),
                AgreementReader.lastDay(members),
                rules,
                members.items("regulated").stream()
                        .map(it -> regulation(it, rules))
                        .toList());
    }

    private static List<StageRules> rules(Place place) {
        var all = new ArrayList<StageRules>();
        for (var one : place.items()) {
            var rules = RulesReader.read(one);
            if (!all.isEmpty() && !rules.validFrom().isAfter(all.getLast().validFrom()))
                throw one.members(RulesReader.MEMBERS)
                        .required("validFrom")
                        .isNot(Rule.LATER_THAN, all.getLast().validFrom().toString());
            all.add(rules);
        }
        if (all.isEmpty()) throw place.wrong(ProblemCode.MISSING_FIELD);
        return all;
    }

    private static Regulation regulation(Place place, List<StageRules> rules) {
        var members = place.members("occupation", "validFrom", "validUntil", "reference", "before", "needs");
        var occupation = members.required("occupation").members("system", "code");
        return new Regulation(
                occupation.required("system").text(),
                occupation.required("code").text(),
                members.required("validFrom").date(),
                members.optional("validUntil").map(_ -> AgreementReader.lastDay(members)),
                members.text("reference"),
                each(members.required("before"), it -> known(it, rules)),
                needs(members.required("needs"), rules));
    }

    private static Reach needs(Place place, List<StageRules> rules) {
        var members = place.members("stage", "results");
        var stage = known(members.required("stage"), rules);
        var results = new LinkedHashSet<StageResult>();
        for (var one : members.items("results")) {
            var result = one.oneOf(StageResult.class);
            if (rules.stream().noneMatch(it -> it.results(stage).contains(result)))
                throw one.isNot(Rule.RESULT_OF, Place.word(stage));
            results.add(result);
        }
        return new Reach(stage, results);
    }

    /** A stage of one version at least. */
    private static Stage known(Place place, List<StageRules> rules) {
        var stage = place.oneOf(Stage.class);
        if (rules.stream().noneMatch(it -> it.knows(stage))) throw place.isNot(Rule.STAGE_OF_RULES);
        return stage;
    }

    static <T> Set<T> each(Place list, Function<Place, T> reading) {
        var all = new LinkedHashSet<T>();
        for (var one : list.items()) if (!all.add(reading.apply(one))) throw one.wrong(ProblemCode.GIVEN_TWICE);
        return all;
    }
}
