package org.qantara.ewp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * The spellings of one name: given and family names stand apart and belong together by their language, the first with
 * the first, the second with the second.
 */
final class Spellings {
    private final LossReport losses;
    private final Map<String, Integer> given = new LinkedHashMap<>();
    private final Map<String, Integer> family = new LinkedHashMap<>();
    private final Map<String, Spelling> spellings = new LinkedHashMap<>();

    private static final class Spelling {
        private final PersonName.Draft name = new PersonName.Draft();
        private final List<String> languagesAt = new ArrayList<>();
        private String language;
    }

    Spellings(LossReport losses) {
        this.losses = losses;
    }

    void given(Node node) {
        var spelling = of(node, given);
        spelling.name.given = node.textOrNull();
    }

    void family(Node node) {
        var spelling = of(node, family);
        spelling.name.family = node.textOrNull();
    }

    private Spelling of(Node node, Map<String, Integer> met) {
        var language = node.attribute("lang");
        int number = met.merge(String.valueOf(language), 1, Integer::sum);
        var spelling = spellings.computeIfAbsent(language + " " + number, _ -> new Spelling());
        spelling.language = language;
        if (language != null) spelling.languagesAt.add(node.path() + "/@lang");
        return spelling;
    }

    void addTo(List<PersonName> names) {
        for (var spelling : spellings.values()) {
            if (spelling.name.isEmpty()) continue;
            var name = spelling.name.done();
            names.add(name);
            if (spelling.language != null && !spelling.language.equals(language(name.script())))
                spelling.languagesAt.forEach(at -> losses.add(at, Loss.Reason.NO_PLACE));
        }
    }

    /** The language that a script says of a name; {@code null} if it says none. */
    static String language(Script script) {
        return switch (script) {
            case ARABIC -> "ar";
            case TIFINAGH -> "zgh";
            case LATIN, OTHER -> null;
        };
    }
}
