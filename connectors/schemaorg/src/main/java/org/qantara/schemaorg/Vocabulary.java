package org.qantara.schemaorg;

import java.util.List;
import java.util.regex.Pattern;

/** Names of schema.org, alone ({@code title}), with its usual prefix ({@code schema:title}) or as addresses. */
final class Vocabulary {
    static final String CONTEXT = "https://schema.org";
    private static final List<String> PREFIXES = List.of("schema:", "https://schema.org/", "http://schema.org/");

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(www\\.)?schema\\.org(/|/docs/jsonldcontext\\.json(ld)?)?");

    /** What a document may be about. */
    enum Kind {
        VACANCY,
        TRACK,
        SESSION
    }

    private Vocabulary() {}

    /** Whether a context, vocabulary or prefix is this one. */
    static boolean isAddress(String context) {
        return ADDRESS.matcher(context).matches();
    }

    /** Whether a type says by itself whose it is. */
    static boolean isWholeName(String type) {
        return type.startsWith("https://schema.org/") || type.startsWith("http://schema.org/");
    }

    static boolean isMain(String type) {
        return kind(type) != null;
    }

    /** What a thing of this type is; {@code null} if no record here is. */
    static Kind kind(String type) {
        return switch (name(type)) {
            case "JobPosting" -> Kind.VACANCY;
            case "Course", "EducationalOccupationalProgram" -> Kind.TRACK;
            case "CourseInstance" -> Kind.SESSION;
            default -> null;
        };
    }

    /** What a thing is by the first of its types that says so; {@code null} if none does. */
    static Kind kind(Thing thing) {
        for (var type : thing.types()) if (isMain(type.text())) return kind(type.text());
        return null;
    }

    /** The short name, whichever way it is written. */
    static String name(String written) {
        for (var prefix : PREFIXES) if (written.startsWith(prefix)) return written.substring(prefix.length());
        return written;
    }
}
