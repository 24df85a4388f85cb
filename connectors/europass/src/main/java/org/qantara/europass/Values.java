package org.qantara.europass;

import java.util.function.UnaryOperator;
import org.qantara.model.Address;
import org.qantara.model.CodeSystem;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Nace;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads the values that recur all over a passport. */
final class Values {
    private final LossReport losses;

    Values(LossReport losses) {
        this.losses = losses;
    }

    void lost(Node node, String field, Loss.Reason reason) {
        losses.add(node.path() + field, reason);
    }

    /**
     * A code and label.
     *
     * @param known the canonical form of a code, {@code null} if it is not in the list; then it is reported, and kept
     *     as label if there is no other
     */
    Term term(Node node, String system, UnaryOperator<String> known) {
        return term(node, CodeLabel.of(node), system, known);
    }

    Term term(Node node, CodeLabel read, String system, UnaryOperator<String> known) {
        if (read.code == null) return read.label == null ? null : Term.labelled(read.label);
        var code = known.apply(read.code);
        if (code != null) return Term.of(system, code, read.label);
        lost(node, "/Code", Loss.Reason.UNKNOWN_CODE);
        return Term.labelled(read.label == null ? read.code : read.label);
    }

    Term country(Node node) {
        return term(node, CodeSystem.COUNTRY, Countries::code);
    }

    Term sector(Node node) {
        var read = CodeLabel.of(node);
        if (Nace.saysMore(read.code)) lost(node, "/Code", Loss.Reason.LESS_PRECISE);
        return term(node, read, CodeSystem.NACE, Nace::code);
    }

    Term language(Node node) {
        var read = CodeLabel.of(node);
        if (read.code == null || !Languages.saysMore(read.code))
            return term(node, read, CodeSystem.LANGUAGE, Languages::code);
        if (read.code.endsWith("-sgn")) return term(node, read, CodeSystem.LANGUAGE, _ -> null);
        if (Languages.code(read.code) != null) lost(node, "/Code", Loss.Reason.LESS_PRECISE);
        return term(node, read, CodeSystem.LANGUAGE, Languages::code);
    }

    /** ESCO since 3.4, ISCO-88 before. */
    Term occupation(Node node) {
        var read = CodeLabel.of(node);
        boolean isco = read.code != null && isDigits(read.code);
        return isco
                ? term(node, read, CodeSystem.ISCO_88, Values::isco88)
                : term(node, read, CodeSystem.ESCO_OCCUPATION, Values::esco);
    }

    private static String isco88(String code) {
        return code.length() <= 5 ? code : null;
    }

    private static String esco(String code) {
        return isUuid(code) ? Codes.ESCO + code : null;
    }

    /** For lists whose codes are kept as they come. */
    static String itself(String code) {
        return code;
    }

    static boolean isUuid(String code) {
        if (code.length() != 36) return false;
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? code.charAt(i) != '-' : Character.digit(code.charAt(i), 16) < 0) return false;
        }
        return true;
    }

    static boolean isDigits(String code) {
        for (int i = 0; i < code.length(); i++) if (code.charAt(i) < '0' || code.charAt(i) > '9') return false;
        return !code.isEmpty();
    }

    /** Attributes in XML, fields in JSON; as much of it as makes a date. */
    PartialDate date(Node node) {
        var parts = new DateParts(node);
        var date = Dates.of(parts.year, parts.month, parts.day);
        if (date != null || parts.isEmpty()) return date;
        lost(node, "", Loss.Reason.UNREADABLE);
        var month = Dates.of(parts.year, parts.month, null);
        return month != null ? month : Dates.of(parts.year, null, null);
    }

    private static final class DateParts {
        String year;
        String month;
        String day;

        DateParts(Node node) {
            year = node.attribute("year");
            month = node.attribute("month");
            day = node.attribute("day");
            node.fields(this::field);
        }

        private void field(Node field) {
            switch (field.name()) {
                case "Year", "year" -> year = first(year, field);
                case "Month", "month" -> month = first(month, field);
                case "Day", "day" -> day = first(day, field);
                default -> {}
            }
        }

        /** What is an attribute already is left unread, and so reported lost. */
        private static String first(String had, Node field) {
            return had == null ? field.textOrNull() : had;
        }

        boolean isEmpty() {
            return year == null && month == null && day == null;
        }
    }

    Period period(Node node) {
        var parts = new PeriodParts();
        node.fields(parts::field);
        return Period.of(parts.from, parts.to, parts.current);
    }

    private final class PeriodParts {
        PartialDate from;
        PartialDate to;
        boolean current;

        private void field(Node field) {
            switch (field.name()) {
                case "From", "from" -> from = date(field);
                case "To", "to" -> to = date(field);
                case "Current" -> current = isTrue(field);
                default -> {}
            }
        }
    }

    private static boolean isTrue(Node field) {
        var text = field.text();
        boolean yes = text.equals("true") || text.equals("1");
        if (!yes && !text.isEmpty() && !text.equals("false") && !text.equals("0")) field.lost(Loss.Reason.UNREADABLE);
        return yes;
    }

    void address(Node node, Address.Draft address) {
        node.fields(field -> addressField(field, address), "AddressLine", "AddressLine2", "addressLine");
    }

    private void addressField(Node field, Address.Draft address) {
        switch (field.name()) {
            case "Contact" -> address(field, address);
            case "AddressLine", "AddressLine2", "addressLine" -> {
                var line = field.textOrNull();
                if (line != null) address.lines.add(line);
            }
            case "PostalCode", "postalCode" -> address.postalCode = field.textOrNull();
            case "Municipality", "municipality" -> address.city = field.textOrNull();
            case "Country", "country" -> address.country = country(field);
            default -> {}
        }
    }
}
