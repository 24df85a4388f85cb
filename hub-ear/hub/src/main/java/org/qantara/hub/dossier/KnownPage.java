package org.qantara.hub.dossier;

import static org.qantara.hub.dossier.Html.escaped;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a page that tells what was made of somebody's records. */
record KnownPage(Words words) {
    /** Nothing if there is nothing. */
    String of(Known known) {
        return descriptions(known.descriptions())
                + known.cases().stream().map(this::way).collect(Collectors.joining())
                + doubts(known);
    }

    private String descriptions(List<Known.Description> all) {
        if (all.isEmpty()) return "";
        return heading(words.of("descriptions"))
                + paragraph(words.of("descriptions.why"))
                + all.stream()
                        .map(one -> "<h3>"
                                + escaped(words.institution(one.from()) + ", " + words.time(one.first()))
                                + "</h3>"
                                + new RecordList(words).of(one.person().record()))
                        .collect(Collectors.joining());
    }

    private String way(Known.Case one) {
        var rows = one.steps().stream()
                .map(step -> row(
                        "td",
                        step.occurred().toString(),
                        words.of("value." + step.stage()),
                        word(step.result()),
                        step.expires().map(Object::toString).orElse(""),
                        word(step.decided()),
                        words.institution(step.from())))
                .collect(Collectors.joining());
        var head = Stream.of("when", "field.stage", "field.result", "field.expires", "field.by", "from")
                .map(words::of)
                .toArray(String[]::new);
        return heading(words.of("case", one.corridor())) + "<table><thead>" + row("th", head) + "</thead><tbody>" + rows
                + "</tbody></table>";
    }

    private String doubts(Known known) {
        if (!known.held() && known.doubts().isEmpty()) return "";
        return heading(words.of("doubts"))
                + (known.held() ? paragraph(words.of("doubts.held")) : "")
                + known.doubts().stream()
                        .map(words::doubt)
                        .map(KnownPage::paragraph)
                        .collect(Collectors.joining());
    }

    private String word(Optional<String> code) {
        return code.map(it -> words.of("value." + it)).orElse("");
    }

    private static String row(String cell, String... texts) {
        return Stream.of(texts)
                .map(text -> "<" + cell + ">" + escaped(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String heading(String text) {
        return "<h2>" + escaped(text) + "</h2>";
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
