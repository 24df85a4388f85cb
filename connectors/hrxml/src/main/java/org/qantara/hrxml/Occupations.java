package org.qantara.hrxml;

import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Occupation codes: {@code JobCategoryCode} with the name of its list. */
final class Occupations {
    static final String ISCO_LIST = "ISCO2008";
    static final String ESCO_LIST = "ESCO_Occupations";

    private Occupations() {}

    /** The term with one code more, its label from {@code @name} if there is none yet. */
    static Term read(Term term, Node node) {
        var list = node.attribute("listName");
        var version = node.attribute("listVersionID");
        node.attribute("listURI");
        node.attribute("listSchemeURI");
        var label = Values.labelOf(term, node);
        var value = node.text();
        if (value.isEmpty()) return Values.with(term, null, label);
        return Values.with(term, code(list, version, value), label);
    }

    /**
     * Writes a code of ISCO-08 or ESCO with the attributes its list is known by. The version is required: where the
     * record has none it is the one these formats name, and that is reported.
     *
     * @param at path of the code in the record
     */
    static void write(Out out, String at, Code code) {
        write(out, at, code, Optional.empty());
    }

    /** As {@link #write(Out, String, Code)}, with the label in {@code @name}. */
    static void write(Out out, String at, Code code, Optional<String> label) {
        if (code.version().isEmpty()) out.lost(at, Loss.Reason.LESS_PRECISE);
        boolean isco = code.system().equals(CodeSystem.ISCO_08);
        out.begin("hr:JobCategoryCode");
        out.attribute("listName", isco ? ISCO_LIST : ESCO_LIST);
        out.attribute(
                "listURI",
                isco ? "http://ec.europa.eu/esco/ConceptScheme/ISCO2008" : "https://ec.europa.eu/esco/portal");
        out.attribute("listVersionID", code.version().orElse(isco ? "2008" : "ESCOv1"));
        out.attribute("name", label.orElse(null));
        out.text(code.value());
        out.end();
    }

    private static Code code(String list, String version, String value) {
        var optional = Optional.ofNullable(version);
        if (list == null) {
            boolean isco = value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
            var system =
                    isco ? CodeSystem.ISCO_08 : value.contains("/esco/") ? CodeSystem.ESCO_OCCUPATION : "occupation";
            return new Code(system, optional, value, Confidence.GUESSED);
        }
        return new Code(system(list), optional, value, Confidence.EXACT);
    }

    private static String system(String list) {
        return switch (list) {
            case ISCO_LIST, "ISCO-08", "ISCO08" -> CodeSystem.ISCO_08;
            case ESCO_LIST, "ESCO" -> CodeSystem.ESCO_OCCUPATION;
            default -> list;
        };
    }
}
