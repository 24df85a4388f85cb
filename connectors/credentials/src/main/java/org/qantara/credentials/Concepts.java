package org.qantara.credentials;

import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Gender;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/**
 * Entries of controlled lists (ELM: Concept). What the list is called stands in the code's URI; its other names are
 * passed over.
 */
final class Concepts {
    private static final String ISCED_FIELD = "/isced-f/";
    private static final String ESCO_SKILL = "/esco/skill/";
    private static final String UNKNOWN_LIST = "uri";

    private Concepts() {}

    /** The entry as a term, or {@code null} if there is neither code nor label. */
    static Term term(Node node) {
        var read = read(node);
        return Term.ofNullable(read.id == null ? null : code(read.id), read.label)
                .orElse(null);
    }

    /** As {@link #term} of an entry whose code has to be a country. */
    static Term country(Node node) {
        return known(node, CodeSystem.COUNTRY, true);
    }

    static Term language(Node node) {
        return known(node, CodeSystem.LANGUAGE, false);
    }

    /** Its name says nothing that the code does not. */
    static Gender gender(Node node) {
        var read = read(node);
        if (read.id == null) {
            if (read.label != null) node.lost(Loss.Reason.UNREADABLE);
            return null;
        }
        return switch (read.id.substring(read.id.lastIndexOf('/') + 1)) {
            case "FEMALE" -> Gender.FEMALE;
            case "MALE" -> Gender.MALE;
            case "OTHER" -> Gender.OTHER;
            case "NKN" -> Gender.NOT_KNOWN;
            default -> {
                node.lost(Loss.Reason.UNKNOWN_CODE);
                yield null;
            }
        };
    }

    private static Term known(Node node, String system, boolean country) {
        var read = read(node);
        var code = read.id == null ? null : country ? Countries.code(read.id) : Languages.code(read.id);
        if (read.id != null && code == null) node.lost(Loss.Reason.UNKNOWN_CODE);
        return Term.ofNullable(code == null ? null : Code.of(system, code), read.label)
                .orElse(null);
    }

    private static Code code(String uri) {
        if (uri.contains(ESCO_SKILL)) return Code.of(CodeSystem.ESCO_SKILL, uri);
        int field = uri.lastIndexOf(ISCED_FIELD);
        if (field >= 0 && field + ISCED_FIELD.length() < uri.length())
            return Code.of(CodeSystem.ISCED_FIELD, uri.substring(field + ISCED_FIELD.length()));
        var level = uri.contains("/eqf/") ? Eqf.level(uri) : null;
        return level == null ? Code.of(UNKNOWN_LIST, uri) : Code.of(CodeSystem.EQF, level);
    }

    private static Read read(Node node) {
        var read = new Read();
        var alone = Fields.orText(node, field -> {
            switch (field.name()) {
                case "id" -> read.id = field.textOrNull();
                case "prefLabel" -> read.label = Texts.first(field);
                case "type", "inScheme", "notation", "definition" -> field.ignore();
                default -> {}
            }
        });
        if (!alone.isEmpty()) read.id = alone;
        return read;
    }

    private static final class Read {
        private String id;
        private String label;
    }
}
