package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.people.Conflict;
import org.qantara.hub.people.Conflicts;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** People whose identities contradict each other, and what a human says of them. Fields are told, not what they say. */
@Dependent
@Path("v1/admin/identity/conflicts")
@Produces(MediaType.APPLICATION_JSON)
public class ConflictsResource {
    private static final int LONGEST = 200;

    private final Conflicts conflicts;

    @Inject
    public ConflictsResource(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** The latest first; {@code next} is where the page after this one begins, if there is one. */
    @GET
    @Needs(Right.READ_CONFLICTS)
    public byte[] page(
            @QueryParam("state") String state,
            @QueryParam("before") String before,
            @QueryParam("most") String most,
            @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var limit = AuditQuery.most(most);
        var from = Optional.ofNullable(before)
                .filter(it -> !it.isBlank())
                .map(it -> Ids.required(Optional.of(it), "before"));
        var found = conflicts.page(state(state), from, limit + 1);
        var json = Json.object();
        json.set("conflicts", Json.array(found.stream().limit(limit).toList(), ConflictsResource::json));
        if (found.size() > limit) json.put("next", found.get(limit - 1).id().toString());
        return Json.bytes(json);
    }

    /** Safe to repeat. */
    @POST
    @Needs(Right.DECIDE_CONFLICT)
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] decide(@PathParam("id") String id, InputStream body, @Context SecurityContext caller) {
        var by = Administrator.of(caller.getUserPrincipal()).doer();
        var asked = StrictJson.read(RequestText.read(body));
        var decision = decision(asked.path("decision").asText());
        var reason = asked.path("reason").asText();
        if (reason.isBlank() || reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl))
            throw new Refused(ProblemCode.INVALID_REQUEST, "reason", Rule.LINE, String.valueOf(LONGEST));
        return conflicts
                .decide(Ids.required(Optional.of(id), "id"), decision, reason.strip(), by)
                .map(ConflictsResource::json)
                .map(Json::bytes)
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "id"));
    }

    private static Conflicts.State state(String text) {
        return switch (text) {
            case null -> Conflicts.State.OPEN;
            case "", "open" -> Conflicts.State.OPEN;
            case "unsure" -> Conflicts.State.UNSURE;
            case "decided" -> Conflicts.State.DECIDED;
            default -> throw new Refused(ProblemCode.INVALID_REQUEST, "state", "open, unsure, decided");
        };
    }

    private static Conflict.Decision decision(String text) {
        return switch (text) {
            case "same" -> Conflict.Decision.SAME;
            case "different" -> Conflict.Decision.DIFFERENT;
            default -> throw new Refused(ProblemCode.INVALID_REQUEST, "decision", "same, different");
        };
    }

    private static ObjectNode json(Conflict it) {
        var json = Json.object()
                .put("id", it.id().toString())
                .put("foundAt", Json.time(it.foundAt()))
                .put("submissionId", it.submission().toString())
                .put("verdict", it.verdict().name().toLowerCase(Locale.ROOT));
        json.set("repeatedBy", Json.array(it.repeats(), id -> Json.object().put("submissionId", id.toString())));
        json.set("people", Json.array(it.people(), id -> Json.object().put("id", id.toString())));
        json.set(
                "why",
                Json.array(
                        it.why(),
                        one -> Json.object()
                                .put("field", one.field().name())
                                .put("agreement", one.agreement().name())
                                .put("weight", one.weight())));
        json.put("held", it.held());
        json.set(
                "gone",
                Json.array(
                        it.gone(),
                        one -> Json.object()
                                .put("deliveryId", one.deliveryId().toString())
                                .put("to", one.to().value())));
        it.decided()
                .ifPresent(decided -> json.put(
                                "decision", decided.decision().name().toLowerCase(Locale.ROOT))
                        .put("decidedAt", Json.time(decided.at()))
                        .put("decidedBy", decided.by())
                        .put("reason", decided.reason()));
        return json;
    }
}
