package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;

/** Writes the values that recur all over a passport. */
final class ValueWriter {
    final DocumentWriter out;
    final Dialect dialect;
    final Report report;

    ValueWriter(Dialect dialect, Report report) {
        this.out = dialect.out();
        this.dialect = dialect;
        this.report = report;
    }

    /**
     * A code and label.
     *
     * @param listed the code as Europass lists it, {@code null} if it does not
     */
    void term(String name, Term term, String system, UnaryOperator<String> listed, String at) {
        out.begin(name);
        code(term, system, listed, at);
        out.leaf("Label", term.label());
        out.end();
    }

    private void code(Term term, String system, UnaryOperator<String> listed, String at) {
        boolean found = false;
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            var where = Report.item(at + "/codes", i);
            var known = code.system().equals(system) ? listed.apply(code.value()) : null;
            if (known == null || found)
                report.lost(
                        where, code, code.system().equals(system) ? Loss.Reason.UNKNOWN_CODE : Loss.Reason.NO_PLACE);
            else {
                found = true;
                out.leaf("Code", known);
                codeDetails(code, known, where);
            }
        }
    }

    private void codeDetails(Code code, String written, String at) {
        report.lost(at + "/version", code.version());
        report.constant(at + "/confidence", code.confidence(), Confidence.EXACT);
        if (code.system().equals(CodeSystem.NACE) && !written.equals(code.value()))
            report.lost(at + "/value", code.value(), Loss.Reason.LESS_PRECISE);
    }

    /** Reports all that has no place beside the first code of a system, which was written. */
    void codes(Term term, String system, String at) {
        boolean found = false;
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (found || !code.system().equals(system)) report.lost(Report.item(at, i), code);
            else codeDetails(code, code.value(), Report.item(at, i));
            found |= code.system().equals(system);
        }
    }

    void country(String name, Optional<Term> country, String at) {
        country.ifPresent(term -> term(name, term, CodeSystem.COUNTRY, ValueWriter::country, at));
    }

    private static String country(String code) {
        return switch (code) {
            case "GB" -> "UK";
            case "GR" -> "EL";
            default -> code.equals(org.qantara.parsing.Countries.code(code)) ? code : null;
        };
    }

    /** Occupations are ESCO since 3.4, by the last part of their URI. */
    void occupation(String name, Term term, String at) {
        term(name, term, CodeSystem.ESCO_OCCUPATION, ValueWriter::esco, at);
    }

    private static String esco(String uri) {
        if (!uri.startsWith(Codes.ESCO)) return null;
        var id = uri.substring(Codes.ESCO.length());
        return Values.isUuid(id) ? id : null;
    }

    void html(String name, Optional<Text> text, String at) {
        text.ifPresent(given -> {
            out.leaf(name, Html.markup(given));
            report.lost(at + "/language", given.language());
        });
    }

    /** A text, and what is listed beside it as a list at its end. */
    void htmlAndItems(String name, Optional<Text> text, String at, List<String> items, String itemsAt) {
        if (items.isEmpty()) {
            html(name, text, at);
            return;
        }
        var html = new StringBuilder(text.map(Html::markup).orElse("")).append("<ul>");
        for (var item : items)
            html.append("<li>").append(Html.markup(Text.plain(item))).append("</li>");
        out.leaf(name, html.append("</ul>").toString());
        report.lost(itemsAt, items, Loss.Reason.LESS_PRECISE);
        text.ifPresent(given -> report.lost(at + "/language", given.language()));
    }

    void date(String name, Optional<PartialDate> date) {
        date.ifPresent(given -> dialect.date(name, given));
    }

    void period(Period period) {
        out.begin("Period");
        date("From", period.from());
        date("To", period.to());
        if (period.current()) out.leaf("Current", true);
        out.end();
    }

    void address(Address address, String at) {
        out.begin("Address");
        out.begin("Contact");
        lines(address.lines(), at + "/lines");
        out.leaf("PostalCode", address.postalCode());
        out.leaf("Municipality", address.city());
        country("Country", address.country(), at + "/country");
        out.end();
        out.end();
        report.lost(at + "/region", address.region());
        report.lost(at + "/use", address.use());
    }

    /** There are two lines; the second takes the rest. */
    private void lines(List<String> lines, String at) {
        if (!lines.isEmpty()) out.leaf("AddressLine", lines.getFirst());
        if (lines.size() > 1) out.leaf("AddressLine2", String.join(", ", lines.subList(1, lines.size())));
        for (int i = 2; i < lines.size(); i++) report.lost(Report.item(at, i), lines.get(i), Loss.Reason.LESS_PRECISE);
    }
}
