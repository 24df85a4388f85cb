package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** How a partner stands with the hub. */
@Dependent
@Path("v1/admin/partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {
    private final Configuring configuring;

    @Inject
    public PartnersResource(Configuring configuring) {
        this.configuring = configuring;
    }

    /** Counts at once; it is the next version of the configuration. */
    @PUT
    @Needs(Right.CHANGE_PARTNER_STATUS)
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response status(@PathParam("id") String id, InputStream body, @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        if (!PartnerId.isOne(id)) throw new Refused(ProblemCode.UNKNOWN_PARTNER, "id");
        var asked = StatusBody.read(RequestText.read(body));
        var version = configuring.change(new PartnerId(id), asked.status(), administrator.name(), asked.note());
        return Response.ok(Json.bytes(Json.object()
                        .put("id", id)
                        .put("status", StatusBody.word(asked.status()))
                        .put("version", version)))
                .tag(Integer.toString(version))
                .build();
    }
}
