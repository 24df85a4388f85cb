package org.qantara.hub.door.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.notice.NoticeBoard;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.spi.ProblemCode;

/** What the partner has received and must let go of. */
@Dependent
@Path("v1/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeBoardResource {
    private final NoticeBoard notices;
    private final Clock clock;

    @Inject
    public NoticeBoardResource(NoticeBoard notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Those it has not acknowledged. */
    @GET
    public byte[] unacknowledged(@Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        var now = clock.instant();
        return Json.bytes(Json.array(notices.read(partner, Through.REST), notice -> NoticeJson.of(notice, now)));
    }

    @POST
    @Path("{id}/acknowledgement")
    public Response acknowledge(@PathParam("id") String id, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        var known = Ids.read(id).filter(notice -> notices.acknowledge(partner, notice, Through.REST));
        if (known.isEmpty()) throw new Refused(ProblemCode.NOT_FOUND, "id");
        return Response.noContent().build();
    }
}
