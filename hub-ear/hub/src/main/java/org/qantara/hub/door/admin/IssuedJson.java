package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qantara.hub.door.Json;
import org.qantara.hub.report.Issued;

/** What is known of a report without reading it, in JSON. */
final class IssuedJson {
    private IssuedJson() {}

    static ObjectNode of(Issued report) {
        var json = Json.object()
                .put("number", report.number())
                .put("id", report.id().toString())
                .put("definition", report.definition())
                .put("version", report.version())
                .put("asOf", report.asOf().toString())
                .put("knownAt", Json.time(report.knownAt()))
                .put("extractedAt", Json.time(report.extractedAt()));
        report.revises().ifPresent(it -> json.put("revises", it));
        return json.put("public", report.isPublic()).put("issuedBy", report.by());
    }
}
