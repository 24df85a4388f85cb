package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qantara.hub.door.Json;
import org.qantara.hub.programme.CaseEvent;
import org.qantara.hub.programme.Due;
import org.qantara.hub.programme.Position;
import org.qantara.hub.programme.Timelines.Timeline;
import org.qantara.hub.programme.Work;

/** The timeline of a case in JSON; what is not known is left out. */
final class TimelineJson {
    private TimelineJson() {}

    static ObjectNode of(Timeline timeline) {
        var json = Json.object().put("id", timeline.id().toString()).put("corridor", timeline.corridor());
        timeline.history().position().ifPresent(it -> json.set("position", position(it)));
        json.set("events", Json.array(timeline.history().events(), TimelineJson::event));
        json.set("placements", Json.array(timeline.placements(), TimelineJson::work));
        json.set("due", Json.array(timeline.due(), TimelineJson::due));
        return json;
    }

    private static ObjectNode position(Position position) {
        var json = Json.object()
                .put("stage", position.stage().name())
                .put("since", position.since().toString());
        position.result().ifPresent(it -> json.put("result", it.name()));
        return json;
    }

    private static ObjectNode event(CaseEvent event) {
        var json = Json.object()
                .put("occurred", event.occurred().toString())
                .put("stage", event.stage().name())
                .put("recordedAt", Json.time(event.recorded()))
                .put("by", event.by().value());
        event.result().ifPresent(it -> json.put("result", it.name()));
        event.expires().ifPresent(it -> json.put("expires", it.toString()));
        event.decided().ifPresent(it -> json.put("decidedBy", it.name()));
        var flags = json.putArray("flags");
        event.flags().stream().map(Enum::name).sorted().forEach(flags::add);
        var known = json.putObject("knownTo");
        event.knownTo().forEach((partner, since) -> known.put(partner.value(), Json.time(since)));
        return json;
    }

    private static ObjectNode work(Work work) {
        var json = Json.object()
                .put("kind", work.kind().name())
                .put("recordedAt", Json.time(work.recorded()))
                .put("by", work.by().value());
        work.begins().ifPresent(it -> json.put("begins", it.toString()));
        work.ends().ifPresent(it -> json.put("ends", it.toString()));
        work.country().ifPresent(it -> json.put("country", it));
        work.region().ifPresent(it -> json.put("region", it));
        work.decided().ifPresent(it -> json.put("decidedBy", it.name()));
        var flags = json.putArray("flags");
        work.flags().stream().map(Enum::name).sorted().forEach(flags::add);
        var known = json.putObject("knownTo");
        work.knownTo().forEach((partner, since) -> known.put(partner.value(), Json.time(since)));
        return json;
    }

    static ObjectNode due(Due due) {
        return Json.object()
                .put("kind", due.kind().name())
                .put("stage", due.stage().name())
                .put("lastDay", due.lastDay().toString());
    }
}
