package org.qantara.europass;

import java.util.ArrayList;
import java.util.List;
import org.qantara.model.Skill;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;

/** The skills of one kind as one text: Europass has a description for each kind, and no single skills. */
final class SkillProse {
    private final Report report;
    private final List<String> parts = new ArrayList<>();

    SkillProse(Report report) {
        this.report = report;
    }

    void add(Skill skill, String at) {
        var html = new StringBuilder();
        skill.name().ifPresent(name -> {
            report.lost(at + "/name/codes", name.codes());
            report.lost(at + "/name/label", name.label(), Loss.Reason.LESS_PRECISE);
            name.label().ifPresent(label -> html.append(escaped(label)));
        });
        skill.level()
                .ifPresent(level -> html.append(html.isEmpty() ? "" : " ")
                        .append('(')
                        .append(escaped(level))
                        .append(')'));
        if (!skill.keywords().isEmpty())
            html.append(html.isEmpty() ? "" : ": ").append(escaped(String.join(", ", skill.keywords())));
        skill.description().ifPresent(text -> {
            html.append(html.isEmpty() ? "" : "<br/>").append(Html.markup(text));
            report.lost(at + "/description/language", text.language());
        });
        report.lost(at + "/level", skill.level(), Loss.Reason.LESS_PRECISE);
        report.lost(at + "/keywords", skill.keywords(), Loss.Reason.LESS_PRECISE);
        if (!html.isEmpty()) parts.add(html.toString());
    }

    private static String escaped(String text) {
        return Html.markup(Text.plain(text));
    }

    /** {@code null} if there is nothing. */
    String html() {
        if (parts.size() < 2) return parts.isEmpty() ? null : parts.getFirst();
        return "<ul><li>" + String.join("</li><li>", parts) + "</li></ul>";
    }
}
