package org.qantara.hub.door.admin;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qantara.hub.administrators.Account;
import org.qantara.hub.audit.AuditLog;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Which acts are asked for. */
public class AuditQuery {
    private static final int USUAL = 100;
    private static final int LONGEST_NAME = 120;
    private static final Pattern NAME = Pattern.compile("[!-~]{1," + LONGEST_NAME + "}");
    private static final String USER = "user:";
    private static final String DEEDS =
            Arrays.stream(Deed.values()).map(Enum::name).collect(Collectors.joining(", "));
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("submission")
    String submission;

    @QueryParam("partner")
    String partner;

    @QueryParam("actor")
    String actor;

    @QueryParam("deed")
    String deed;

    @QueryParam("before")
    String before;

    @QueryParam("most")
    String most;

    AuditLog.Filter filter() {
        return new AuditLog.Filter(
                time(from, "from"),
                time(to, "to"),
                given(submission).map(id -> Ids.required(Optional.of(id), "submission")),
                given(partner).map(AuditQuery::partner),
                name(actor, "actor"),
                given(deed).map(AuditQuery::deed),
                given(before).map(AuditQuery::place));
    }

    int most() {
        return most(most);
    }

    static int most(String text) {
        return (int) Math.min(number(text, "most", USUAL), AuditLog.MOST);
    }

    static long number(String text, String at, long usual) {
        if (given(text).isEmpty()) return usual;
        if (!NUMBER.matcher(text).matches()) throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.NUMBER);
        return Long.parseLong(text);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    private static Optional<Instant> time(String text, String at) {
        try {
            return given(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.TIME);
        }
    }

    private static Optional<String> name(String text, String at) {
        if (given(text).filter(it -> !NAME.matcher(it).matches()).isPresent())
            throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.VISIBLE_ASCII, String.valueOf(LONGEST_NAME));
        return given(text);
    }

    /** A partner, or a user as an act names one that it concerns; whoever asks is on record with it. */
    private static String partner(String text) {
        var isUser = text.startsWith(USER) && Account.isName(text.substring(USER.length()));
        if (!isUser && !PartnerId.isOne(text))
            throw new Refused(ProblemCode.INVALID_REQUEST, "partner", Rule.PARTNER_OR_USER);
        return text;
    }

    private static Deed deed(String text) {
        try {
            return Deed.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "deed", DEEDS);
        }
    }

    private static String place(String text) {
        if (!AuditLog.isPlace(text)) throw new Refused(ProblemCode.INVALID_REQUEST, "before", Rule.NEXT_PAGE);
        return text;
    }
}
