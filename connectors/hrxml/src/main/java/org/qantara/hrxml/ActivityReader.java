package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Experience;
import org.qantara.model.PartialDate;
import org.qantara.model.Text;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads the entries that have a title, a date, a description and a link, whichever list they stand in. */
final class ActivityReader {
    private final CandidateDraft draft;
    private final LossReport losses;

    ActivityReader(CandidateDraft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    /** One entry so far. */
    private static final class Entry {
        final PeriodDraft period = new PeriodDraft();
        final List<Text> descriptions = new ArrayList<>();
        String path;
        String title;
        String organisation;
        PartialDate year;
        String url;
        String section;

        boolean isEmpty() {
            return title == null && descriptions.isEmpty();
        }
    }

    /** Every element of a list is an entry; wrappers the editor puts around one are seen through. */
    void entries(Node list, Achievement.Kind kind) {
        list.children(node -> achievement(read(node), kind));
    }

    void experience(Node list, Experience.Kind kind) {
        list.children(node -> experience(read(node), kind));
    }

    /** A section the person named: its title is a keyword of each entry. */
    void others(Node section) {
        var title = new String[1];
        section.children(node -> {
            switch (Dialect.name(node)) {
                case "Title" -> title[0] = Values.text(title[0], node);
                case "Other" -> {
                    var entry = read(node);
                    entry.section = title[0];
                    achievement(entry, Achievement.Kind.OTHER);
                }
                default -> {}
            }
        });
    }

    private Entry read(Node node) {
        var entry = new Entry();
        entry.path = node.path();
        if (!Dialect.name(node).isEmpty()) node.children(child -> read(child, entry));
        return entry;
    }

    private void read(Node node, Entry entry) {
        switch (Dialect.name(node)) {
            case "Activity" -> node.children(child -> read(child, entry));
            case "Title", "EventName" -> entry.title = Values.text(entry.title, node);
            case "OrganizationName", "Publisher" -> entry.organisation = Values.text(entry.organisation, node);
            case "Date" -> entry.period.read(node);
            case "Year" -> entry.year = Values.date(entry.year, node);
            case "Description", "FormattedPublicationDescription" -> {
                var description = Values.prose(null, node);
                if (description != null) entry.descriptions.add(description);
            }
            case "Link" -> entry.url = Values.text(entry.url, node);
            case "DOI" ->
                node.children(child -> {
                    switch (Dialect.name(child)) {
                        case "Link", "Value" -> entry.url = Values.text(entry.url, child);
                        default -> {}
                    }
                });
            default -> {}
        }
    }

    private void achievement(Entry entry, Achievement.Kind kind) {
        if (entry.isEmpty() && entry.organisation != null) {
            entry.title = entry.organisation;
            entry.organisation = null;
        }
        if (entry.isEmpty()) {
            if (!entry.period.isEmpty() || entry.url != null || entry.year != null)
                losses.add(entry.path, Loss.Reason.NO_PLACE);
            return;
        }
        if (entry.title == null && entry.descriptions.size() > 1)
            entry.title = entry.descriptions.removeFirst().value();
        draft.achievements.add(new Achievement(
                kind,
                Optional.ofNullable(Values.labelled(entry.title)),
                Optional.ofNullable(entry.organisation),
                Optional.ofNullable(date(entry)),
                Optional.ofNullable(entry.url),
                description(entry),
                entry.section == null ? List.of() : List.of(entry.section)));
    }

    /** An achievement has one date: the start, or else the end. */
    private PartialDate date(Entry entry) {
        var period = entry.period;
        boolean more = entry.year != null ? !period.isEmpty() : period.from != null && period.to != null;
        if (more) losses.add(entry.path + "/Date", Loss.Reason.NO_PLACE);
        else if (Boolean.TRUE.equals(period.current)) losses.add(entry.path + "/Date/Ongoing", Loss.Reason.NO_PLACE);
        if (entry.year != null) return entry.year;
        return period.from != null ? period.from : period.to;
    }

    private Optional<Text> description(Entry entry) {
        if (entry.descriptions.size() > 1) losses.add(entry.path, Loss.Reason.ONLY_FIRST_KEPT);
        return entry.descriptions.isEmpty() ? Optional.empty() : Optional.of(entry.descriptions.getFirst());
    }

    private void experience(Entry entry, Experience.Kind kind) {
        if (entry.isEmpty() && entry.period.isEmpty() && entry.organisation == null && entry.url == null) return;
        var experience = new Experience.Draft();
        experience.kind = kind;
        experience.position = Values.labelled(entry.title);
        experience.period = entry.period.done();
        experience.organisation.name = entry.organisation;
        experience.description = description(entry).orElse(null);
        experience.url = entry.url;
        if (entry.year != null) losses.add(entry.path + "/Year", Loss.Reason.NO_PLACE);
        draft.experience.add(experience.done());
    }
}
