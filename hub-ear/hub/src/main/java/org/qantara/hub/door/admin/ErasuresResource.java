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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.hub.notice.Notices;
import org.qantara.spi.ProblemCode;

/** Erases people, and tells what became of the notices. */
@Dependent
@Path("v1/admin/erasures")
@Produces(MediaType.APPLICATION_JSON)
public class ErasuresResource {
    private final Erasures erasures;
    private final Notices notices;
    private final Clock clock;

    @Inject
    public ErasuresResource(Erasures erasures, Notices notices, Clock clock) {
        this.erasures = erasures;
        this.notices = notices;
        this.clock = clock;
    }

    /** Safe to repeat. */
    @POST
    @Needs(Right.ERASE)
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] erase(InputStream body, @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        var asked = WhomBody.read(RequestText.read(body));
        var by = administrator.doer();
        return switch (erasures.erase(asked.whom(), by, asked.words("reference"))) {
            case Erasure.Done done -> Json.bytes(json(done));
            case Erasure.Held(var reasons) ->
                throw new Refused(ProblemCode.ERASURE_HELD, "", String.join("; ", reasons));
            case Erasure.Nobody() -> throw new Refused(ProblemCode.UNKNOWN_SUBJECT, "");
        };
    }

    /** What became of the notices of an erasure. */
    @GET
    @Needs(Right.READ_NOTICES)
    @Path("{id}/notices")
    public byte[] notices(@PathParam("id") String id, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var now = clock.instant();
        var erasure = Ids.required(Optional.of(id), "id");
        return Json.bytes(Json.array(notices.of(erasure), notice -> NoticeJson.of(notice, now)));
    }

    private ObjectNode json(Erasure.Done done) {
        var now = clock.instant();
        var json = Json.object()
                .put("id", done.id().toString())
                .put("submissions", done.submissions())
                .put("ended", done.ended());
        json.set("notices", Json.array(done.notices(), notice -> NoticeJson.of(notice, now)));
        return json;
    }
}
