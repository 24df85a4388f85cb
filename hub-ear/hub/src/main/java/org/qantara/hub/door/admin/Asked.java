package org.qantara.hub.door.admin;

import java.util.regex.Pattern;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Reads the small parts of an administrator's request. */
final class Asked {
    private static final Pattern TAG = Pattern.compile("\"?([1-9][0-9]{0,8})\"?");
    private static final int LONGEST_NOTE = 1_000;

    private Asked() {}

    /** The version that {@code If-Match} names: {@code "7"} (RFC 9110, section 13.1.1). */
    static int version(String ifMatch) {
        return version(ifMatch, "If-Match");
    }

    static int version(String text, String at) {
        var tag = TAG.matcher(text == null ? "" : text.strip());
        if (!tag.matches()) throw new Refused(ProblemCode.INVALID_REQUEST, at, "\"7\"");
        return Integer.parseInt(tag.group(1));
    }

    /** A slip of the pen is no reason to change anything. */
    static boolean isDryRun(String dryRun) {
        return switch (dryRun) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default -> throw new Refused(ProblemCode.INVALID_REQUEST, "dryRun", "true, false");
        };
    }

    static String note(String note) {
        if (note == null) return "";
        if (note.length() > LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl))
            throw new Refused(ProblemCode.INVALID_REQUEST, "note", "<= " + LONGEST_NOTE);
        return note.strip();
    }
}
