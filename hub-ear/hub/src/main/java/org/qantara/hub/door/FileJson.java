package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.RowProblem;
import org.qantara.hub.file.Warning;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.spi.Texts;

/** Files in JSON; what is not known yet is left out. */
public final class FileJson {
    private FileJson() {}

    /** The same of the same file whenever it is asked for: these bytes are what is signed. */
    public static ObjectNode receipt(ReceivedFile file) {
        var sent = file.sent();
        var json = Json.object()
                .put("fileId", file.id().toString())
                .put("messageId", sent.messageId())
                .put("from", sent.from().value())
                .put("receivedAt", Json.time(file.receivedAt()))
                .put("sha256", file.sha256())
                .put("bytes", file.bytes())
                .put("format", file.format());
        sent.recordType().ifPresent(it -> json.put("recordType", it));
        sent.purpose().ifPresent(it -> json.put("purpose", it));
        var to = json.putArray("to");
        sent.to().forEach(to::add);
        return json;
    }

    public static ObjectNode of(FilePage page, Locale language) {
        var file = page.file();
        var json = Json.object();
        json.set("receipt", receipt(file));
        standing(json, file);
        json.set("warnings", Json.array(file.warnings(), FileJson::warning));
        var via = file.sent().via();
        file.problem()
                .map(problem -> Parts.atFile(via, problem))
                .ifPresent(problem -> json.set("problem", ProblemJson.of(problem, Optional.empty(), language)));
        json.set("rejectedRows", Json.array(page.problems(), one -> row(one, via, language)));
        page.next().ifPresent(next -> json.put("next", next));
        return json;
    }

    /** For those who run the hub. */
    public static ObjectNode summary(ReceivedFile file) {
        var json = receipt(file);
        standing(json, file);
        file.problem().ifPresent(problem -> json.put("problem", problem.code().name()));
        return json;
    }

    private static void standing(ObjectNode json, ReceivedFile file) {
        json.put("state", file.state().name());
        file.begunAt().ifPresent(time -> json.put("begunAt", Json.time(time)));
        file.endedAt().ifPresent(time -> json.put("endedAt", Json.time(time)));
        var counts = file.counts();
        json.putObject("rows")
                .put("read", counts.read())
                .put("accepted", counts.accepted())
                .put("repeated", counts.repeated())
                .put("rejected", counts.rejected())
                .put("quarantined", counts.quarantined());
    }

    private static ObjectNode warning(Warning warning) {
        var json = Json.object()
                .put("at", warning.at())
                .put("reason", warning.reason().name());
        if (warning.rows() > 0) json.put("rows", warning.rows());
        var texts = json.putObject("texts");
        Texts.LANGUAGES.forEach(it -> texts.put(it.getLanguage(), Texts.of(warning.reason(), it)));
        return json;
    }

    private static ObjectNode row(RowProblem row, Via via, Locale language) {
        var json = Json.object().put("row", row.row());
        var problem = ProblemJson.of(
                Parts.atFile(via, row.problem()), Optional.of(row.refusal().toString()), language);
        json.set("problem", problem);
        return json;
    }
}
