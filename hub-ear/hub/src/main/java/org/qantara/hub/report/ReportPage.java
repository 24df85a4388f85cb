package org.qantara.hub.report;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A report as a page to be read and printed: no scripts, nothing from elsewhere, and every word escaped. */
public final class ReportPage {
    private static final String STYLE = """
        body{font:15px/1.5 "Noto Naskh Arabic","Noto Sans Arabic","Amiri","DejaVu Sans",sans-serif;color:#1a1a1a;max-width:60em;\
        margin:2em auto;padding:0 1em}h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:2px solid #1f5c4d}\
        h3{font-size:1em;margin-bottom:.3em}table{border-collapse:collapse;width:100%;margin:.3em 0 1em}\
        th,td{text-align:start;vertical-align:top;padding:.3em .6em;border:1px solid #bbb}th{background:#eef3f1;font-weight:600}\
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.5em 0}dt{color:#555}dd{margin:0}.note{color:#555}\
        @media print{body{margin:0;font-size:11px}h2,h3{break-after:avoid}tr,dl{break-inside:avoid}}""";
    /** What a browser may do with the page: show it. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Report report;
    private final Edition edition;
    private final ReportWords words;
    private final StringBuilder html = new StringBuilder(16_384);

    private ReportPage(Report report, Edition edition, ReportWords words) {
        this.report = report;
        this.edition = edition;
        this.words = words;
    }

    static String of(Report report, Edition edition, ReportWords words) {
        return new ReportPage(report, edition, words).page();
    }

    private String page() {
        var title = report.definition().titles().get(words.language());
        html.append("<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"><title>"
                        .formatted(words.language(), words.runsFromTheRight() ? "rtl" : "ltr"))
                .append(escapeXml11(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", title);
        about();
        element("p", report.definition().texts().get(words.language()));
        if (edition == Edition.EXACT && report.revises().isPresent()) changes();
        report.definition().states().forEach(this::state);
        html.append("<p class=\"note\">")
                .append(escapeXml11(words.of("note." + edition)))
                .append("</p></body></html>");
        return html.toString();
    }

    private void about() {
        html.append("<dl>");
        described("number", Long.toString(report.number()));
        described("edition", words.of("edition." + edition));
        described("population", words.of("population." + report.definition().population()));
        described("asOf", report.asOf().toString());
        described("knownAt", words.time(report.knownAt()));
        described("extractedAt", words.time(report.extractedAt()));
        described(
                "definition",
                report.definition().id() + " " + report.definition().version());
        report.revises().ifPresent(it -> described("revises", Long.toString(it)));
        html.append("</dl>");
    }

    private void changes() {
        element("h2", words.of("changes"));
        if (report.changes().isEmpty()) {
            element("p", words.of("changes.none"));
            return;
        }
        heads("column.corridor", "change.before", "change.after", "column.count", "change.because");
        for (var one : report.changes())
            row(
                    words.corridor(one.corridor()),
                    one.before().map(words::state).orElse("–"),
                    one.after().map(words::state).orElse("–"),
                    Integer.toString(one.count()),
                    one.because()
                            .map(it -> words.of(
                                    "change.late",
                                    words.state(it.stage()),
                                    it.occurred().toString(),
                                    it.recorded().toString(),
                                    it.by()))
                            .orElse(""));
        html.append("</tbody></table>");
    }

    private void state(State state) {
        element("h2", words.state(state.id()));
        var totals = of(state).filter(it -> it.cell().isTotal()).toList();
        heads("column.corridor", "column.count", "column.remark");
        totals.forEach(it -> row(words.corridor(it.cell().corridor()), count(it), remark(it)));
        html.append("</tbody></table>");
        totals.stream()
                .map(Figure::cell)
                .filter(it -> !it.isOfAll())
                .map(Cell::corridor)
                .forEach(it -> corridor(state, it));
    }

    private void corridor(State state, String corridor) {
        var figures = of(state)
                .filter(it ->
                        it.cell().corridor().equals(corridor) && !it.cell().isTotal())
                .toList();
        if (figures.stream().allMatch(it -> it.count() == 0 && it.shown())) return;
        element("h3", words.state(state.id()) + " · " + words.corridor(corridor));
        heads("column.dimension", "column.category", "column.count", "column.remark");
        for (var one : figures) {
            var dimension = one.cell().dimension().orElseThrow();
            row(
                    words.of("dimension." + dimension),
                    words.code(dimension, one.cell().code()),
                    count(one),
                    remark(one));
        }
        html.append("</tbody></table>");
    }

    private Stream<Figure> of(State state) {
        return report.figures().stream().filter(it -> it.cell().state().equals(state.id()));
    }

    private String count(Figure figure) {
        var count = figure.count(edition);
        return count.isPresent() ? Long.toString(count.getAsLong()) : "…";
    }

    private String remark(Figure figure) {
        return ReportTable.remark(figure, edition, words);
    }

    private void heads(String... keys) {
        html.append("<table><thead><tr>");
        List.of(keys).forEach(it -> element("th", words.of(it)));
        html.append("</tr></thead><tbody>");
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<td>");
            isolated(cell);
            html.append("</td>");
        }
        html.append("</tr>");
    }

    private void described(String key, String text) {
        element("dt", words.of("about." + key));
        html.append("<dd>");
        isolated(text);
        html.append("</dd>");
    }

    /** Runs as its own letters do, whatever is around it. */
    private void isolated(String text) {
        html.append("<bdi>").append(escapeXml11(text)).append("</bdi>");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>');
        html.append(escapeXml11(text)).append("</").append(name).append('>');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
