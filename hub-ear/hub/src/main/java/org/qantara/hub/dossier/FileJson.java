package org.qantara.hub.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.hub.dossier.SubjectFile.Event;
import org.qantara.hub.dossier.SubjectFile.Received;
import org.qantara.hub.dossier.SubjectFile.Sent;
import org.qantara.hub.journal.Millis;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.ProblemCode;

/** A file in JSON: codes for programs, and words in the language asked for beside them. */
public final class FileJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;

    private FileJson(Words words) {
        this.words = words;
    }

    public static ObjectNode of(SubjectFile file, Locale language, Registry registry) {
        return new FileJson(new Words(language, registry)).file(file);
    }

    private ObjectNode file(SubjectFile file) {
        var text = file.state() == SubjectFile.State.ERASED
                ? words.of("ERASED", file.erasedAt().map(words::time).orElse("?"))
                : words.of(file.state().name());
        var json = JSON.createObjectNode()
                .put("at", Millis.text(file.at()))
                .put("language", words.language().getLanguage())
                .put("state", file.state().name())
                .put("text", text);
        file.erasedAt().ifPresent(at -> json.put("erasedAt", Millis.text(at)));
        json.set("holds", array(file.holds(), JSON.getNodeFactory()::textNode));
        json.set("received", array(file.received(), this::received));
        json.set("consents", array(file.consents(), one -> {
            var consent = JSON.createObjectNode();
            consent.set("recipient", institution(one.recipient()));
            consent.put("purpose", one.purpose()).put("givenAt", Millis.text(one.givenAt()));
            consent.set("categories", array(one.categories(), JSON.getNodeFactory()::textNode));
            one.validUntil().ifPresent(at -> consent.put("validUntil", Millis.text(at)));
            one.withdrawnAt().ifPresent(at -> consent.put("withdrawnAt", Millis.text(at)));
            return consent;
        }));
        known(json, file.known());
        return json;
    }

    private void known(ObjectNode json, Known known) {
        json.set("descriptions", array(known.descriptions(), one -> {
            var description = JSON.createObjectNode();
            description.set("from", institution(one.from()));
            description.put("first", Millis.text(one.first()));
            description.set("person", one.person().record());
            return description;
        }));
        json.set("cases", array(known.cases(), one -> {
            var way =
                    JSON.createObjectNode().put("corridor", one.corridor()).put("begunAt", Millis.text(one.begunAt()));
            way.set("steps", array(one.steps(), this::step));
            return way;
        }));
        json.put("heldInDoubt", known.held());
        json.set("doubts", array(known.doubts(), one -> {
            var doubt = JSON.createObjectNode()
                    .put("foundAt", Millis.text(one.foundAt()))
                    .put("text", words.doubt(one));
            one.decision().ifPresent(decision -> doubt.put("decision", decision));
            one.decidedAt().ifPresent(at -> doubt.put("decidedAt", Millis.text(at)));
            return doubt;
        }));
    }

    private ObjectNode step(Known.Step one) {
        var json = JSON.createObjectNode().put("occurred", one.occurred().toString());
        json.set("stage", coded("value.", one.stage()));
        one.result().ifPresent(result -> json.set("result", coded("value.", result)));
        one.expires().ifPresent(day -> json.put("expires", day.toString()));
        one.decided().ifPresent(by -> json.set("decidedBy", coded("value.", by)));
        json.set("from", institution(one.from()));
        return json.put("recordedAt", Millis.text(one.recordedAt()));
    }

    private ObjectNode received(Received one) {
        var json = JSON.createObjectNode().put("submissionId", one.id().toString());
        json.set("from", institution(one.from()));
        json.put("at", Millis.text(one.at()));
        json.set("via", coded("through.", one.via()));
        json.put("format", one.format()).put("recordType", one.recordType()).put("purpose", one.purpose());
        json.put("stored", one.isStored());
        one.held().ifPresent(held -> json.set("record", held.record()));
        one.keptUntil().ifPresent(until -> json.put("keptUntil", Millis.text(until)));
        json.set("sent", array(one.sent(), this::sent));
        json.set("events", array(one.events(), this::event));
        return json;
    }

    private ObjectNode sent(Sent one) {
        var json = JSON.createObjectNode().put("deliveryId", one.id().toString());
        json.set("to", institution(one.to()));
        json.set("way", coded("through.", one.way()));
        json.set("state", coded("state.", one.state().orElse("WAITING")));
        one.at().ifPresent(at -> json.put("at", Millis.text(at)));
        one.agreement().ifPresent(id -> json.put("agreement", id));
        json.set("ground", array(one.ground(), ground -> coded("ground.", ground.name())));
        one.format().ifPresent(format -> json.put("format", format));
        json.set("withheld", array(one.withheld(), JSON.getNodeFactory()::textNode));
        problem(json, one.problem());
        json.set("notices", array(one.notices(), notice -> {
            var told = JSON.createObjectNode()
                    .put("kind", notice.kind().name())
                    .put("state", notice.state().name())
                    .put("text", words.of("notice." + notice.kind()) + ": " + words.notice(notice))
                    .put("openedAt", Millis.text(notice.openedAt()))
                    .put("dueAt", Millis.text(notice.dueAt()));
            notice.toldAt().ifPresent(at -> told.put("toldAt", Millis.text(at)));
            notice.acknowledgedAt().ifPresent(at -> told.put("acknowledgedAt", Millis.text(at)));
            return told;
        }));
        return json;
    }

    private ObjectNode event(Event one) {
        var json = JSON.createObjectNode().put("at", Millis.text(one.at()));
        json.set("deed", coded("deed.", one.deed()));
        json.put("actor", one.actor()).put("who", words.actor(one.actor()));
        one.through().ifPresent(through -> json.set("through", coded("through.", through)));
        one.partner().ifPresent(partner -> json.set("partner", institution(partner)));
        problem(json, one.problem());
        return json;
    }

    private void problem(ObjectNode json, Optional<ProblemCode> problem) {
        problem.ifPresent(code -> json.set(
                "problem", JSON.createObjectNode().put("code", code.name()).put("text", words.problem(code))));
    }

    private ObjectNode institution(String id) {
        return JSON.createObjectNode().put("id", id).put("name", words.institution(id));
    }

    private ObjectNode coded(String prefix, String code) {
        return JSON.createObjectNode().put("code", code).put("text", words.of(prefix + code));
    }

    private static <T> ArrayNode array(List<T> all, Function<T, ? extends JsonNode> each) {
        var array = JSON.createArrayNode();
        all.stream().map(each).forEach(array::add);
        return array;
    }
}
