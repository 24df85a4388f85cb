package org.qantara.jsonresume;

import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads a value that can be there once; another, under an older key or in an array, is lost. */
final class Once {
    private Once() {}

    static String text(Node field, String had) {
        if (had == null) return field.textOrNull();
        field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return had;
    }

    static Text prose(Node field, Text had) {
        var text = text(field, had == null ? null : had.value());
        if (had != null) return had;
        return text == null ? null : Text.plain(text);
    }

    static Term label(Node field, Term had) {
        if (had == null) return Term.ofNullable(null, field.text()).orElse(null);
        field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return had;
    }

    static PartialDate date(Node field, PartialDate had) {
        if (had == null) return Dates.read(field);
        field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return had;
    }
}
