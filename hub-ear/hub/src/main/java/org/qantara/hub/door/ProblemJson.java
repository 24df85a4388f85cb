package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.qantara.spi.Problem;
import org.qantara.spi.Texts;

/** A problem in JSON as RFC 9457 has it, with our members added. */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    public static ObjectNode of(Problem problem, Optional<String> reference, Locale language) {
        var json = Json.object()
                .put("type", "urn:qantara:problem:" + problem.code())
                .put("title", Texts.title(problem.code(), language))
                .put("status", HttpStatus.of(problem.code()))
                .put("detail", Texts.detail(problem, language))
                .put("code", problem.code().name())
                .put("at", problem.at())
                .put("blame", problem.blame().name())
                .put("retry", problem.retry());
        reference.ifPresent(it -> json.put("reference", it));
        json.set("texts", texts(problem));
        return json;
    }

    public static ObjectNode of(Refused refused, Locale language) {
        return of(refused.problem(), refused.reference(), language);
    }

    /** Title and detail in one, as people read it. */
    public static String text(Problem problem, Locale language) {
        return Texts.title(problem.code(), language) + " " + Texts.detail(problem, language);
    }

    private static ObjectNode texts(Problem problem) {
        var texts = Json.object();
        Texts.LANGUAGES.forEach(language -> texts.put(language.getLanguage(), text(problem, language)));
        return texts;
    }
}
