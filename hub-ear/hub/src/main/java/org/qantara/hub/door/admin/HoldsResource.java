package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.door.Json;
import org.qantara.hub.erasure.Holds;

/** Places and lifts legal holds; who is meant stands in the body. */
@Dependent
@Path("v1/admin/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {
    private final Holds holds;

    @Inject
    public HoldsResource(Holds holds) {
        this.holds = holds;
    }

    @POST
    @Needs(Right.HOLD)
    public byte[] place(InputStream body, @Context SecurityContext caller) {
        var by = by(caller);
        var asked = WhomBody.read(RequestText.read(body));
        return held(holds.place(asked.whom(), asked.words("reason"), by));
    }

    @POST
    @Needs(Right.HOLD)
    @Path("lift")
    public byte[] lift(InputStream body, @Context SecurityContext caller) {
        var by = by(caller);
        return held(holds.lift(WhomBody.read(RequestText.read(body)).whom(), by));
    }

    private static Doer by(SecurityContext caller) {
        return Administrator.of(caller.getUserPrincipal()).doer();
    }

    private static byte[] held(int subjects) {
        return Json.bytes(Json.object().put("subjects", subjects));
    }
}
