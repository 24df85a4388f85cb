package org.qantara.hub.dossier;

import static org.qantara.hub.dossier.Html.code;
import static org.qantara.hub.dossier.Html.escaped;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.dossier.SubjectFile.Event;
import org.qantara.hub.dossier.SubjectFile.Noticed;
import org.qantara.hub.dossier.SubjectFile.Received;
import org.qantara.hub.dossier.SubjectFile.Sent;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.registry.Registry;

/** A file as a page to be read and printed: no scripts, nothing from elsewhere, and every word escaped. */
public final class FilePage {
    private static final String STYLE = """
        body{font:15px/1.5 "Noto Naskh Arabic","Noto Sans Arabic","Amiri","DejaVu Sans",sans-serif;color:#1a1a1a;max-width:60em;\
        margin:2em auto;padding:0 1em}h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:2px solid #1f5c4d}\
        h3{font-size:1em;margin-bottom:.3em}table{border-collapse:collapse;width:100%;margin:.3em 0 1em}\
        th,td{text-align:start;vertical-align:top;padding:.3em .6em;border:1px solid #bbb}th{background:#eef3f1;font-weight:600}\
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.5em 0}dt{color:#555}dd{margin:0}\
        .state{font-size:1.1em;padding:.6em 1em;background:#eef3f1}.note{color:#555}code{font-size:.9em}td:first-child code,time{white-space:nowrap}ul{margin:0;padding-inline-start:1.2em}\
        @media print{body{margin:0;font-size:11px}h2{break-after:avoid}tr,dl{break-inside:avoid}}""";
    /** What a browser may do with the page: show it. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Words words;
    private final StringBuilder html = new StringBuilder(8192);

    private FilePage(Words words) {
        this.words = words;
    }

    /** @param whom the file was asked for */
    public static String of(SubjectFile file, Whom whom, Locale language, Registry registry) {
        return new FilePage(new Words(language, registry)).page(file, whom);
    }

    private String page(SubjectFile file, Whom whom) {
        html.append("<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"><title>"
                        .formatted(words.language().getLanguage(), words.runsFromTheRight() ? "rtl" : "ltr"))
                .append(escaped(words.of("title")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(words.of("title")))
                .append("</h1><dl>");
        described("about", about(whom));
        html.append("</dl>");
        element("p", words.of("asOf", words.time(file.at())));
        html.append("<p class=\"state\">").append(escaped(state(file))).append("</p>");
        file.holds().forEach(reason -> element("p", words.of("hold", reason)));
        if (file.state() == SubjectFile.State.KNOWN && file.received().isEmpty()) element("p", words.of("nothing"));
        consents(file);
        html.append(new KnownPage(words).of(file.known()));
        file.received().forEach(this::received);
        html.append("<p class=\"note\">").append(escaped(words.of("note"))).append("</p></body></html>");
        return html.toString();
    }

    /** As it was asked. */
    private String about(Whom whom) {
        return switch (whom) {
            case Whom.OfSubmission(var id) -> escaped(words.of("about.submission", id.toString()));
            case Whom.Person(var identifiers, var names, var born) ->
                Stream.of(
                                names.stream().map(Html::value),
                                identifiers.stream()
                                        .map(it -> escaped(words.of("value." + it.kind())) + ": " + code(it.value())),
                                born.map(date -> words.of("about.born", date.toString())).stream()
                                        .map(Html::escaped))
                        .flatMap(each -> each)
                        .collect(Collectors.joining("<br>"));
        };
    }

    /** The word for it; what has none stands as it is. */
    private String word(String kind, String code) {
        var key = kind + "." + code;
        return words.has(key) ? escaped(words.of(key)) : code(code);
    }

    private String state(SubjectFile file) {
        return words.of(file.state().name(), file.erasedAt().map(words::time).orElse(""));
    }

    private void consents(SubjectFile file) {
        if (file.consents().isEmpty()) return;
        element("h2", words.of("consents"));
        table(List.of(words.of("recipient"), words.of("purpose"), words.of("categories"), words.of("consents")));
        for (var one : file.consents())
            row(
                    escaped(words.institution(one.recipient())),
                    word("purpose", one.purpose()),
                    one.categories().stream().map(it -> word("category", it)).collect(Collectors.joining(", ")),
                    escaped(said(one)));
        html.append("</tbody></table>");
    }

    private String said(SubjectFile.Agreed one) {
        var given = words.time(one.givenAt());
        return one.withdrawnAt()
                .map(at -> words.of("withdrawn", given, words.time(at)))
                .or(() -> one.validUntil().map(at -> words.of("givenUntil", given, words.time(at))))
                .orElseGet(() -> words.of("given", given));
    }

    private void received(Received one) {
        element("h2", words.of("record", words.time(one.at())));
        html.append("<dl>");
        described("from", escaped(words.institution(one.from())));
        described("by", escaped(words.of("through." + one.via())));
        described("type", escaped(words.of(one.recordType())));
        described("format", word("format", one.format()));
        described("purpose", word("purpose", one.purpose()));
        described("stored", escaped(stored(one)));
        described("reference", code(one.id().toString()));
        html.append("</dl>");
        one.held().ifPresent(held -> {
            element("h3", words.of("data"));
            html.append(new RecordList(words).of(held.record()));
        });
        element("h3", words.of("sentTo"));
        if (one.sent().isEmpty()) element("p", words.of("none"));
        else sent(one.sent());
        element("h3", words.of("events"));
        table(List.of(words.of("when"), words.of("who"), words.of("what"), words.of("channel"), words.of("recipient")));
        one.events().forEach(event -> event(one, event));
        html.append("</tbody></table>");
    }

    private String stored(Received one) {
        if (!one.isStored()) return words.of("isGone");
        return one.keptUntil()
                .map(until -> words.of("keptUntil", words.time(until)))
                .orElseGet(() -> words.of("isStored"));
    }

    private void sent(List<Sent> all) {
        table(List.of(
                words.of("recipient"),
                words.of("state"),
                words.of("ground"),
                words.of("agreement"),
                words.of("withheld"),
                words.of("notices")));
        for (var one : all)
            row(
                    escaped(words.institution(one.to())),
                    outcome(one),
                    escaped(one.ground().stream()
                            .map(ground -> words.of("ground." + ground))
                            .collect(Collectors.joining(", "))),
                    one.agreement().map(Html::code).orElse(""),
                    list(one.withheld()),
                    one.notices().stream().map(this::notice).collect(Collectors.joining("<br>")));
        html.append("</tbody></table>");
    }

    private String outcome(Sent one) {
        return escaped(words.of("state." + one.state().orElse("WAITING")))
                + one.at().map(at -> "<br>" + escaped(words.time(at))).orElse("")
                + one.problem()
                        .map(code -> "<br>" + escaped(words.problem(code)))
                        .orElse("");
    }

    private String notice(Noticed one) {
        return escaped(words.of("notice." + one.kind())) + "<br>" + escaped(words.notice(one));
    }

    private void event(Received of, Event one) {
        row(
                escaped(words.time(one.at())),
                escaped(words.actor(one.actor())),
                escaped(words.of("deed." + one.deed()))
                        + one.problem()
                                .map(code -> "<br>" + escaped(words.problem(code)))
                                .orElse(""),
                escaped(one.through()
                        .map(through -> words.of("through." + through))
                        .orElse("")),
                escaped(one.partner()
                        .filter(partner -> !partner.equals(of.from()))
                        .map(words::institution)
                        .orElse("")));
    }

    private void table(List<String> heads) {
        html.append("<table><thead><tr>");
        heads.forEach(head -> element("th", head));
        html.append("</tr></thead><tbody>");
    }

    /** @param cells escaped */
    private void row(String... cells) {
        html.append("<tr>");
        for (var cell : cells) html.append("<td>").append(cell).append("</td>");
        html.append("</tr>");
    }

    private void described(String key, String cell) {
        element("dt", words.of(key));
        html.append("<dd>").append(cell).append("</dd>");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private String list(List<String> fields) {
        if (fields.isEmpty()) return "";
        return fields.stream()
                .map(one -> "<li>" + escaped(words.path(one)) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
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
