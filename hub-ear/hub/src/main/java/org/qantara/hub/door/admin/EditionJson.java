package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.qantara.hub.door.Json;
import org.qantara.hub.terminology.Difference.Counts;
import org.qantara.hub.terminology.Edition;
import org.qantara.hub.terminology.Importing.Outcome;
import org.qantara.hub.terminology.Thesaurus.Version;
import org.qantara.hub.terminology.Unmapped.Met;

/** Imports and what they lack, in JSON. */
final class EditionJson {
    private static final int EXAMPLES = 20;

    private EditionJson() {}

    static ObjectNode of(Edition edition) {
        return Json.object()
                .put("edition", edition.number())
                .put("system", edition.version().system())
                .put("version", edition.version().version())
                .put("at", Json.time(edition.at()))
                .put("actor", edition.actor())
                .put("sha256", edition.digest().hex())
                .put("concepts", edition.concepts())
                .put("mappings", edition.mappings());
    }

    /** @param unknown codes of other systems that the table leads to and the hub does not know */
    static ObjectNode of(Version version, Outcome outcome, Set<String> unknown) {
        var json = Json.object().put("system", version.system()).put("version", version.version());
        outcome.edition().ifPresent(it -> json.put("edition", it));
        json.set("concepts", counts(outcome.difference().concepts()));
        json.set("mappings", counts(outcome.difference().mappings()));
        json.put("unknownTargets", unknown.size());
        json.set(
                "unknownTargetExamples",
                Json.array(unknown.stream().limit(EXAMPLES).toList(), TextNode::valueOf));
        return json;
    }

    static ObjectNode met(Met met) {
        return Json.object()
                .put("system", met.from().system())
                .put("version", met.from().version())
                .put("code", met.from().code())
                .put("to", met.to())
                .put("why", met.why().name())
                .put("times", met.times())
                .put("first", Json.time(met.first()))
                .put("last", Json.time(met.last()));
    }

    private static ObjectNode counts(Counts counts) {
        return Json.object()
                .put("added", counts.added())
                .put("changed", counts.changed())
                .put("removed", counts.removed())
                .put("unchanged", counts.unchanged());
    }
}
