package org.qantara.europass;

import org.qantara.model.Achievement;
import org.qantara.model.Candidate;
import org.qantara.model.Certificate;
import org.qantara.model.Text;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;

/** Writes achievements, certificates among them. */
final class AchievementWriter {
    private final Candidate candidate;
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    AchievementWriter(Candidate candidate, ValueWriter values) {
        this.candidate = candidate;
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    void achievements() {
        values.dialect.list("Achievement");
        for (int i = 0; i < candidate.achievements().size(); i++)
            achievement(candidate.achievements().get(i), Report.item("/achievements", i));
        for (int i = 0; i < candidate.certificates().size(); i++)
            certificate(candidate.certificates().get(i), Report.item("/certificates", i));
        values.dialect.endList();
    }

    private void achievement(Achievement achievement, String at) {
        out.begin("Achievement");
        title(achievement, at);
        values.html("Description", achievement.description(), at + "/description");
        out.end();
        report.lost(at + "/organisation", achievement.organisation());
        report.lost(at + "/date", achievement.date());
        report.lost(at + "/url", achievement.url());
        report.lost(at + "/keywords", achievement.keywords());
    }

    /** The title's own code if Europass lists it, else that of the kind. */
    private void title(Achievement achievement, String at) {
        var listed = achievement
                .title()
                .flatMap(title -> title.code(Codes.ACHIEVEMENT))
                .filter(Codes.ACHIEVEMENTS::contains);
        var code = listed.orElse(Codes.code(achievement.kind()));
        out.begin("Title");
        out.leaf("Code", code);
        achievement.title().ifPresent(title -> {
            out.leaf("Label", title.label());
            values.codes(title, listed.isPresent() ? Codes.ACHIEVEMENT : "", at + "/title/codes");
        });
        out.end();
        var understood = code == null ? Achievement.Kind.OTHER : Codes.achievement(code);
        report.constant(at + "/kind", achievement.kind(), understood);
    }

    private void certificate(Certificate certificate, String at) {
        out.begin("Achievement");
        out.begin("Title");
        out.leaf("Code", "certifications");
        out.end();
        out.leaf("Description", Html.markup(Text.plain(certificate.title())));
        out.end();
        report.lost(at + "/issuer", certificate.issuer());
        report.lost(at + "/issued", certificate.issued());
        report.lost(at + "/expires", certificate.expires());
        report.lost(at + "/level", certificate.level());
        report.lost(at + "/reference", certificate.reference());
        report.lost(at + "/url", certificate.url());
        report.lost(at + "/description", certificate.description(), Loss.Reason.NO_PLACE);
    }
}
