package org.qantara.hub.door.admin;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.programme.Due;
import org.qantara.hub.programme.Flag;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.programme.Watch;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** How far cases have come, and who knew it when. They name nobody. */
@Dependent
@Path("v1/admin/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    private final Timelines timelines;
    private final Watch watch;
    private final Clock clock;

    @Inject
    public CasesResource(Timelines timelines, Watch watch, Clock clock) {
        this.timelines = timelines;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The cases of a corridor that began last, a hundred at most; {@code before} is the id of the last of those that are
     * known already. With {@code due} or {@code flag} all that are not over and have that.
     */
    @GET
    @Needs(Right.READ_CASES)
    public byte[] cases(
            @QueryParam("corridor") String corridor,
            @QueryParam("before") String before,
            @QueryParam("due") String due,
            @QueryParam("flag") String flag,
            @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        if (corridor == null || corridor.isBlank())
            throw new Refused(ProblemCode.INVALID_REQUEST, "corridor", Rule.CHARACTERS, "1", "200");
        if (due != null) return watched(watch.due(corridor, one(Due.Kind.class, due, "due")));
        if (flag != null) return watched(watch.flagged(corridor, one(Flag.class, flag, "flag")));
        var last = Optional.ofNullable(before).map(it -> Ids.required(Optional.of(it), "before"));
        return Json.bytes(Json.array(
                timelines.cases(corridor, last),
                it -> Json.object().put("id", it.id().toString()).put("begunAt", Json.time(it.begunAt()))));
    }

    /** As the hub, or one partner, knew it at a time; as it is known now if none is given. */
    @GET
    @Needs(Right.READ_CASES)
    @Path("{id}/timeline")
    public byte[] timeline(
            @PathParam("id") String id,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("by") String by,
            @Context SecurityContext caller) {
        var doer = Administrator.of(caller.getUserPrincipal()).doer();
        var at = Optional.ofNullable(knownAt).map(CasesResource::time).orElseGet(clock::instant);
        return timelines
                .of(
                        Ids.required(Optional.of(id), "id"),
                        at,
                        Optional.ofNullable(by).map(CasesResource::partner),
                        doer)
                .map(it -> Json.bytes(TimelineJson.of(it)))
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "id"));
    }

    private static byte[] watched(List<Watch.Case> cases) {
        return Json.bytes(Json.array(cases, it -> {
            var json = Json.object().put("id", it.id().toString());
            json.set("due", Json.array(it.due(), TimelineJson::due));
            var flags = json.putArray("flags");
            it.flags().stream().map(Enum::name).sorted().forEach(flags::add);
            return json;
        }));
    }

    private static <E extends Enum<E>> E one(Class<E> choices, String text, String at) {
        for (var each : choices.getEnumConstants()) if (each.name().equals(text)) return each;
        var names = Stream.of(choices.getEnumConstants()).map(Enum::name).collect(joining(", "));
        throw new Refused(ProblemCode.UNKNOWN_CODE, at, names);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "knownAt", Rule.TIME);
        }
    }

    private static PartnerId partner(String text) {
        if (!PartnerId.isOne(text)) throw new Refused(ProblemCode.INVALID_REQUEST, "by", Rule.PARTNER_ID);
        return new PartnerId(text);
    }
}
