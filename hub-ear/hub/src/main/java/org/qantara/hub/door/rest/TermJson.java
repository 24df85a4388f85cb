package org.qantara.hub.door.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qantara.hub.door.Json;
import org.qantara.hub.terminology.Chain;
import org.qantara.hub.terminology.Concept;
import org.qantara.hub.terminology.ConceptId;
import org.qantara.hub.terminology.Reasons;
import org.qantara.hub.terminology.Step;
import org.qantara.hub.terminology.Thesaurus;
import org.qantara.hub.terminology.Thesaurus.Found;
import org.qantara.hub.terminology.Translated;
import org.qantara.hub.terminology.Why;
import org.qantara.spi.Texts;

/** Concepts and what they are elsewhere, in JSON. */
final class TermJson {
    private TermJson() {}

    static ObjectNode system(Thesaurus terms, String system) {
        var json = Json.object().put("system", system);
        json.set(
                "versions",
                Json.array(
                        terms.versions(system),
                        version -> Json.object().put("version", version).put("concepts", terms.size(system, version))));
        return json;
    }

    static ObjectNode found(Found found) {
        var json = id(found.id());
        json.set("labels", labels(found.concept().labels()));
        return json;
    }

    /** @param given the version that was asked for */
    static ObjectNode concept(Thesaurus terms, Found found, Optional<String> given) {
        var json = id(found.id()).put("versionAssumed", given.isEmpty());
        json.set(
                "versions",
                texts(terms.versionsWith(found.id().system(), found.id().code())));
        json.set("notations", texts(found.concept().notations()));
        json.set("labels", labels(found.concept().labels()));
        json.set("otherLabels", others(found.concept()));
        terms.broader(found.id()).ifPresent(it -> json.put("broader", it.code()));
        json.set("mappings", Json.array(terms.steps(found.id()), TermJson::step));
        return json;
    }

    /**
     * The candidates with their chains, or why there are none.
     *
     * @param given the version that was asked for
     */
    static ObjectNode translated(
            Thesaurus terms, Translated translated, Optional<String> given, String to, Locale language) {
        var json = id(translated.from()).put("versionAssumed", given.isEmpty()).put("to", to);
        json.set("candidates", Json.array(translated.candidates(), chain -> candidate(terms, chain)));
        translated.why().ifPresent(it -> json.set("why", why(it, language)));
        return json;
    }

    private static ObjectNode candidate(Thesaurus terms, Chain chain) {
        var json = id(chain.end());
        terms.concept(chain.end()).ifPresent(it -> json.set("labels", labels(it.labels())));
        json.put("relation", chain.relation().word()).put("recommended", chain.recommended());
        json.set("chain", Json.array(chain.steps(), TermJson::step));
        return json;
    }

    private static ObjectNode step(Step step) {
        var json = Json.object()
                .put("relation", step.relation().word())
                .put("recommended", step.recommended())
                .put("source", step.source());
        json.setAll(id(step.to()));
        return json;
    }

    private static ObjectNode why(Why why, Locale language) {
        var json = Json.object().put("code", why.name()).put("text", Reasons.text(why, language));
        var texts = json.putObject("texts");
        Texts.LANGUAGES.forEach(it -> texts.put(it.getLanguage(), Reasons.text(why, it)));
        return json;
    }

    private static ObjectNode id(ConceptId id) {
        return Json.object()
                .put("system", id.system())
                .put("version", id.version())
                .put("code", id.code());
    }

    private static ObjectNode labels(Map<String, String> labels) {
        var json = Json.object();
        labels.forEach(json::put);
        return json;
    }

    private static ObjectNode others(Concept concept) {
        var json = Json.object();
        concept.names().forEach((language, naming) -> {
            if (!naming.others().isEmpty()) json.set(language, texts(naming.others()));
        });
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        return Json.array(texts, TextNode::valueOf);
    }
}
