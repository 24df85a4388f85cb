package org.qantara.hrba;

import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Values as these documents write them. What is kept already stays; the second of its kind is reported lost. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Values() {}

    private static boolean another(Object kept, Node node) {
        if (kept == null) return false;
        node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return true;
    }

    static String text(String kept, Node node) {
        return another(kept, node) ? kept : node.textOrNull();
    }

    static PartialDate date(PartialDate kept, Node node) {
        return another(kept, node) ? kept : Dates.read(node);
    }

    static Integer count(Integer kept, Node node) {
        if (another(kept, node)) return kept;
        var text = node.text();
        if (NUMBER.matcher(text).matches()) return Integer.valueOf(text);
        if (!text.isEmpty()) node.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    static Term code(Term kept, Node node) {
        return another(kept, node) ? kept : Systems.term(node.name(), node.text());
    }

    static Term country(Term kept, Node node) {
        if (another(kept, node)) return kept;
        var text = node.text();
        if (text.isEmpty()) return null;
        var code = Countries.code(text);
        if (code == null) node.lost(Loss.Reason.UNKNOWN_CODE);
        return code == null ? Term.labelled(text) : Term.of(CodeSystem.COUNTRY, code);
    }
}
