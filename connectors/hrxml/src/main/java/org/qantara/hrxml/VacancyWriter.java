package org.qantara.hrxml;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.qantara.model.PartialDate;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/**
 * Writes a {@code PositionOpening}: a profile for each language of the titles, the first with everything, those after it
 * with what is said in their language.
 */
final class VacancyWriter {
    private static final String REQUESTER = "Qantara";

    private final Out out = new Out(Dialect.EURES);
    private final Vacancy vacancy;
    private final Wordings titles;
    private final Wordings descriptions;
    private final Wordings applying;

    private VacancyWriter(Vacancy vacancy) {
        this.vacancy = vacancy;
        this.titles = new Wordings(out, "/titles", vacancy.titles());
        this.descriptions = new Wordings(out, "/descriptions", vacancy.descriptions());
        this.applying = new Wordings(out, "/applying", vacancy.applying());
    }

    static Translation<Payload> write(Vacancy vacancy) {
        var writer = new VacancyWriter(vacancy);
        writer.write();
        return Translation.of(new Payload(Payload.XML, writer.out.done()), writer.out.losses());
    }

    private void write() {
        out.begin(VacancyReader.ROOT);
        out.attribute("majorVersionID", "3");
        out.attribute("minorVersionID", "2");
        day("/posted", vacancy.posted()).ifPresent(day -> out.attribute("validFrom", day));
        out.begin("hr:DocumentID");
        out.attribute("schemeVersionID", Dialect.EURES.documentVersion());
        out.text(vacancy.id());
        out.end();
        status();
        requester();
        profiles();
        out.end();
        out.lost("/territory", vacancy.territory());
        out.lost("/salary", vacancy.salary());
        out.lost("/contacts", vacancy.contacts());
        out.lost("/url", vacancy.url());
        out.reportUnheld(vacancy);
    }

    /** A status is required; what is sent without one is on offer. */
    private void status() {
        var status = switch (vacancy.status().orElse(Vacancy.Status.OPEN)) {
            case OPEN -> "Active";
            case CLOSED -> "Closed";
        };
        out.coded("PositionOpeningStatusCode", status, Optional.of(status));
    }

    private void requester() {
        var party = vacancy.provenance().generator().orElse(REQUESTER);
        out.begin("PostingRequester");
        out.leaf("hr:PartyID", party);
        out.leaf("hr:PartyName", party);
        out.end();
    }

    private void profiles() {
        var languages = new LinkedHashSet<Optional<String>>();
        vacancy.titles().forEach(title -> languages.add(title.language()));
        boolean first = true;
        for (var language : languages) {
            profile(language, first);
            first = false;
        }
        titles.reportRest(languages);
        descriptions.reportRest(languages);
        applying.reportRest(languages);
    }

    private void profile(Optional<String> language, boolean first) {
        var position = new PositionWriter(out, vacancy);
        out.begin("PositionProfile");
        out.attribute("languageCode", language.orElse(null));
        applying.take(language, first).ifPresent(this::instructions);
        titles.takePlain(language, first).ifPresent(title -> out.leaf("PositionTitle", title));
        if (first) position.beforeDescription();
        descriptions.take(language, first).ifPresent(this::description);
        if (first) {
            position.afterDescription();
            day("/applicationDeadline", vacancy.applicationDeadline())
                    .ifPresent(day -> out.leaf("ApplicationCloseDate", day));
        }
        out.end();
    }

    private void instructions(Text text) {
        out.begin("PostingInstruction");
        out.begin("ApplicationMethod");
        out.leaf("Instructions", Html.markup(text));
        out.end();
        out.end();
    }

    private void description(Text text) {
        out.begin("PositionFormattedDescription");
        out.leaf("Content", Html.markup(text));
        out.end();
    }

    /** A date where only a day will do. */
    private Optional<String> day(String at, Optional<PartialDate> date) {
        if (date.isPresent() && !(date.get() instanceof PartialDate.OfDay)) {
            out.lost(at, Loss.Reason.NO_PLACE);
            return Optional.empty();
        }
        return date.map(PartialDate::toString);
    }
}
