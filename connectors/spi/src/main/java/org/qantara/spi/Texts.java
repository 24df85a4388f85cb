package org.qantara.spi;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people read of a problem or a loss, in Arabic, French and English; other languages get English. */
public final class Texts {
    public static final Locale ARABIC = Locale.of("ar");
    public static final List<Locale> LANGUAGES = List.of(ARABIC, Locale.FRENCH, Locale.ENGLISH);

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** What is wrong, in one sentence. */
    public static String title(ProblemCode code, Locale language) {
        return bundle("problems", language).getString(code + ".title");
    }

    /**
     * What is wrong here and what to do about it; some problems have a text of their own for their first detail, and a
     * {@link Rule} is told in words.
     */
    public static String detail(Problem problem, Locale language) {
        var pattern = pattern(problem, bundle("problems", language));
        var arguments = new Object[4];
        for (int i = 0; i < arguments.length; i++)
            arguments[i] =
                    i < problem.details().size() && !problem.details().get(i).isBlank()
                            ? problem.details().get(i)
                            : "–";
        Rule.of(problem)
                .map(rule -> bundle("rules", language).getString(rule.name()))
                .ifPresent(rule -> arguments[0] = filled(rule, arguments));
        return filled(pattern, arguments);
    }

    private static String filled(String pattern, Object[] arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static String pattern(Problem problem, ResourceBundle texts) {
        var usual = problem.code() + ".detail";
        return problem.details().stream()
                .findFirst()
                .map(first -> usual + "." + first)
                .filter(texts::containsKey)
                .map(texts::getString)
                .orElseGet(() -> texts.getString(usual));
    }

    public static String of(Loss.Reason reason, Locale language) {
        return bundle("losses", language).getString(reason.name());
    }

    /** The first of our languages that an {@code Accept-Language} header asks for, else English. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return Locale.ENGLISH;
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.ENGLISH;
        }
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle("org.qantara.spi." + name, language, Texts.class.getClassLoader(), EXACT);
    }
}
