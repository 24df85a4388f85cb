package org.qantara.hub.door.admin;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads the small parts of an administrator's request. */
final class RequestParts {
    private static final Pattern TAG = Pattern.compile("\"?([1-9][0-9]{0,8})\"?");
    private static final int LONGEST_NOTE = 1_000;

    private RequestParts() {}

    /**
     * The version that {@code If-Match} names: {@code "7"} (RFC 9110, section 13.1.1).
     *
     * @param inForce which whoever names none is told
     */
    static int version(String ifMatch, IntSupplier inForce) {
        return number(ifMatch)
                .orElseThrow(() -> new Refused(
                        ProblemCode.INVALID_REQUEST,
                        HttpHeaders.IF_MATCH,
                        Rule.IF_MATCH,
                        "\"" + inForce.getAsInt() + "\""));
    }

    /** A version in an address. */
    static int version(String text) {
        return number(text).orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, "version", Rule.NUMBER));
    }

    private static OptionalInt number(String text) {
        var tag = TAG.matcher(text == null ? "" : text.strip());
        return tag.matches() ? OptionalInt.of(Integer.parseInt(tag.group(1))) : OptionalInt.empty();
    }

    /** A slip of the pen is no reason to change anything. */
    static boolean isDryRun(String dryRun) {
        return switch (dryRun) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default -> throw new Refused(ProblemCode.INVALID_REQUEST, "dryRun", Rule.TRUE_OR_FALSE);
        };
    }

    static String note(String note) {
        if (note == null) return "";
        if (note.length() > LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl))
            throw new Refused(ProblemCode.INVALID_REQUEST, "note", Rule.LINE_UP_TO, String.valueOf(LONGEST_NOTE));
        return note.strip();
    }
}
