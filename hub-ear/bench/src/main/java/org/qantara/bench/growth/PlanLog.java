package org.qantara.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plans in PostgreSQL's log from one moment on. */
final class PlanLog {

    private static final Pattern PLAN = Pattern.compile("duration: ([0-9.]+) ms +plan:$");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final long start;

    private PlanLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** What is logged from now on. */
    static PlanLog from(Path file) throws IOException {
        return new PlanLog(file, Files.size(file));
    }

    List<Executed> executed() throws IOException {
        try (var in = Files.newByteChannel(file)) {
            in.position(start);
            var text = new String(Channels.newInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
            return parse(text);
        }
    }

    /** A plan is JSON on the lines after its duration, each begun with a tab. */
    static List<Executed> parse(String log) throws IOException {
        var all = new ArrayList<Executed>();
        var lines = log.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var found = PLAN.matcher(lines.get(i));
            if (!found.find()) {
                continue;
            }
            var plan = new StringBuilder();
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith("\t")) {
                plan.append(lines.get(++i)).append('\n');
            }
            all.add(executed(Double.parseDouble(found.group(1)), JSON.readTree(plan.toString())));
        }
        return all;
    }

    private static Executed executed(double millis, JsonNode json) {
        var nodes = new ArrayList<JsonNode>();
        collect(json.path("Plan"), nodes);
        var looked = nodes.stream().mapToDouble(PlanLog::rows).sum();
        var scans = nodes.stream()
                .filter(node -> node.has("Relation Name") || node.has("Index Name"))
                .map(PlanLog::scan)
                .distinct()
                .toList();
        return new Executed(Executed.shortened(json.path("Query Text").asText()), millis, (long) looked, scans);
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        into.add(node);
        node.path("Plans").forEach(child -> collect(child, into));
    }

    /** Rows that a scan read, whether it kept them or not. */
    private static double rows(JsonNode node) {
        if (!node.path("Node Type").asText().contains("Scan")) {
            return 0;
        }
        var each = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        return each * node.path("Actual Loops").asDouble(1);
    }

    private static String scan(JsonNode node) {
        var type = node.path("Node Type").asText();
        return type.equals("Seq Scan")
                ? "SEQ " + node.path("Relation Name").asText()
                : node.path("Index Name").asText(node.path("Relation Name").asText());
    }
}
