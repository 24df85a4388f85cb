package org.qantara.hrxml;

import java.util.Locale;
import java.util.function.Consumer;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Html;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Values as these documents write them. What is kept already stays; the second of its kind is reported lost. */
final class Values {
    private Values() {}

    private static boolean another(Object kept, Node node) {
        if (kept == null) return false;
        node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return true;
    }

    static String text(String kept, Node node) {
        return another(kept, node) ? kept : node.textOrNull();
    }

    /** Prose that may be HTML, in the language of {@code @languageID}. */
    static Text prose(Text kept, Node node) {
        if (another(kept, node)) return kept;
        var language = node.attribute("languageID");
        var text = Html.text(node.text());
        return text == null || language == null
                ? text
                : new Text(text.value(), text.format(), java.util.Optional.of(language));
    }

    static PartialDate date(PartialDate kept, Node node) {
        return another(kept, node) ? kept : Dates.read(node);
    }

    static Boolean flag(Boolean kept, Node node) {
        if (another(kept, node)) return kept;
        return switch (node.text().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> null;
            default -> {
                node.lost(Loss.Reason.UNREADABLE);
                yield null;
            }
        };
    }

    static Term country(Term kept, Node node) {
        if (another(kept, node)) return kept;
        var label = node.attribute("name");
        var text = node.text();
        var code = Countries.code(text);
        if (code != null) return Term.of(CodeSystem.COUNTRY, code, label);
        if (!text.isEmpty()) node.lost(Loss.Reason.UNKNOWN_CODE);
        return labelled(label == null ? text : label);
    }

    /** A language by its code; a text that is none is kept as the label. What is lost of it is told to {@code lost}. */
    static Term language(Consumer<Loss.Reason> lost, String text, boolean freeText) {
        var code = freeText ? null : Languages.code(text);
        if (code == null) {
            if (!freeText && !text.isEmpty()) lost.accept(Loss.Reason.UNKNOWN_CODE);
            return labelled(text);
        }
        if (Languages.saysMore(text)) lost.accept(Loss.Reason.LESS_PRECISE);
        return Term.of(CodeSystem.LANGUAGE, code);
    }

    static Cefr cefr(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "A1" -> Cefr.A1;
            case "A2" -> Cefr.A2;
            case "B1" -> Cefr.B1;
            case "B2" -> Cefr.B2;
            case "C1" -> Cefr.C1;
            case "C2" -> Cefr.C2;
            default -> null;
        };
    }

    /** This term with one more code or a label; a label that is there already stays. */
    static Term with(Term term, Code code, String label) {
        var codes = new java.util.ArrayList<Code>();
        if (term != null) codes.addAll(term.codes());
        if (code != null) codes.add(code);
        var kept = term == null ? null : term.label().orElse(null);
        var name = kept != null || label == null || label.isBlank() ? kept : label;
        return codes.isEmpty() && name == null ? null : new Term(codes, java.util.Optional.ofNullable(name));
    }

    /** A code's name, unless the term has a label already: then it is left unread, and so reported lost. */
    static String labelOf(Term kept, Node node) {
        return kept != null && kept.label().isPresent() ? null : node.attribute("name");
    }

    static Term labelled(String label) {
        return label == null || label.isBlank() ? null : Term.labelled(label);
    }
}
