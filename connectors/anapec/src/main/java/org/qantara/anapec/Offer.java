package org.qantara.anapec;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;
import org.qantara.model.Term;
import org.qantara.model.Territory;
import org.qantara.model.Vacancy;
import org.qantara.parsing.DayFirst;
import org.qantara.parsing.Html;
import org.qantara.parsing.Mojibake;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a row, by the places of its values, or a table of one row. */
final class Offer {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{2}(\\d{2})(\\d{2})(\\d{2})\\d{7}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final String VALUE = "item";
    private static final String NONE = "-";

    private final Vacancy.Draft draft = new Vacancy.Draft(AnapecOffers.ID.value());
    private final LossReport losses;
    private boolean isTable;
    private String row = "";
    private String postedAt;

    Offer(LossReport losses) {
        this.losses = losses;
    }

    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    Vacancy read(Node root) {
        root.children(item -> {
            if (!item.name().equals(VALUE)) return;
            if (item.number() == 1) rowOrFirst(item);
            else if (isTable) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, "", Rule.ONE_RECORD));
            else value(item);
        });
        if (draft.id == null) throw missing(2);
        if (draft.titles.isEmpty()) throw missing(4);
        if (postedAt != null && !isPostedAsReferenceSays()) losses.add(postedAt, Loss.Reason.DOUBTFUL);
        return draft.done();
    }

    private Refusal missing(int place) {
        return Refusal.missing(row + "/" + VALUE + "[" + place + "]");
    }

    private void rowOrFirst(Node item) {
        var path = item.path();
        var first = item.textOrChildren(value -> {
            isTable = true;
            row = path;
            value(value);
        });
        if (!first.isEmpty()) item.lost(Loss.Reason.NO_PLACE);
    }

    private void value(Node value) {
        switch (value.number()) {
            case 2 -> reference(value);
            case 3 -> posted(value);
            case 4 -> title(value);
            case 5 -> positions(value);
            case 7 -> agency(value);
            default -> none(value);
        }
    }

    private void reference(Node value) {
        var text = value.text();
        if (text.isEmpty()) return;
        if (!isReference(text)) value.lost(Loss.Reason.DOUBTFUL);
        draft.id = text.toUpperCase(Locale.ROOT);
    }

    private void posted(Node value) {
        var text = value.text();
        if (text.isEmpty() || text.equals(NONE)) return;
        var reading = DayFirst.parse(text);
        if (reading == null) {
            value.lost(Loss.Reason.UNREADABLE);
            return;
        }
        if (reading.cut()) value.lost(Loss.Reason.LESS_PRECISE);
        draft.posted = reading.date();
        postedAt = value.path();
    }

    private void title(Node value) {
        var title = Html.text(Mojibake.text(value));
        if (title != null) draft.titles.add(title);
    }

    private void positions(Node value) {
        var text = value.text();
        if (text.isEmpty() || text.equals(NONE)) return;
        if (NUMBER.matcher(text).matches()) draft.positions = Integer.valueOf(text);
        else value.lost(Loss.Reason.UNREADABLE);
    }

    private void agency(Node value) {
        var agency = Mojibake.text(value);
        if (agency.isEmpty() || agency.equals(NONE)) return;
        draft.territory = new Territory(
                Term.of(CodeSystem.COUNTRY, "MA"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Term.labelled(agency)));
    }

    private static void none(Node value) {
        var text = value.text();
        if (!text.isEmpty() && !text.equals(NONE)) value.lost(Loss.Reason.NO_PLACE);
    }

    /** A reference of unusual shape says nothing. */
    private boolean isPostedAsReferenceSays() {
        var reference = REFERENCE.matcher(draft.id);
        if (!reference.matches()) return true;
        var given = DayFirst.parse(reference.group(1) + "/" + reference.group(2) + "/20" + reference.group(3));
        return given != null && given.date().equals(draft.posted);
    }
}
