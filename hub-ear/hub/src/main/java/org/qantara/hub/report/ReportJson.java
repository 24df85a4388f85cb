package org.qantara.hub.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.qantara.hub.journal.Millis;

/** A report in JSON; what is not there is left out. */
final class ReportJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    static byte[] of(Report report, Edition edition) {
        var json = about(report).put("edition", edition.name());
        var figures = json.putArray("figures");
        report.figures().forEach(it -> figures.add(figure(report, edition, it)));
        if (report.revises().isPresent() && edition == Edition.EXACT) {
            var changes = json.putArray("changes");
            report.changes().forEach(it -> changes.add(change(it)));
        }
        try {
            return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode about(Report report) {
        var definition = report.definition();
        var json = MAPPER.createObjectNode().put("number", report.number());
        var defined = json.putObject("definition")
                .put("id", definition.id())
                .put("version", definition.version())
                .put("population", definition.population().name());
        var titles = defined.putObject("title");
        new TreeMap<>(definition.titles()).forEach(titles::put);
        var texts = defined.putObject("text");
        new TreeMap<>(definition.texts()).forEach(texts::put);
        json.put("asOf", report.asOf().toString())
                .put("knownAt", Millis.text(report.knownAt()))
                .put("extractedAt", Millis.text(report.extractedAt()));
        report.revises().ifPresent(it -> json.put("revises", it));
        return json;
    }

    private static ObjectNode figure(Report report, Edition edition, Figure figure) {
        var cell = figure.cell();
        var json = MAPPER.createObjectNode()
                .put("population", report.definition().population().name())
                .put("state", cell.state())
                .put("corridor", cell.corridor());
        cell.dimension().ifPresent(it -> json.put("dimension", it.name()).put("code", cell.code()));
        var count = figure.count(edition);
        if (count.isPresent()) json.put("count", count.getAsLong());
        else json.put("withheld", true);
        if (count.isEmpty()) figure.nearly().ifPresent(it -> json.put("nearlyAsIn", it));
        if (edition == Edition.EXACT && !figure.shown()) json.put("notForPublication", true);
        return json.put("asOf", report.asOf().toString()).put("extractedAt", Millis.text(report.extractedAt()));
    }

    private static ObjectNode change(Report.Change change) {
        var json = MAPPER.createObjectNode().put("corridor", change.corridor());
        change.before().ifPresent(it -> json.put("before", it));
        change.after().ifPresent(it -> json.put("after", it));
        json.put("count", change.count());
        change.because()
                .ifPresent(it -> json.putObject("because")
                        .put("stage", it.stage())
                        .put("occurred", it.occurred().toString())
                        .put("recorded", it.recorded().toString())
                        .put("by", it.by()));
        return json;
    }
}
