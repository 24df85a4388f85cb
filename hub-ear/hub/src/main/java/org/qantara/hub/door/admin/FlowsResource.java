package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import org.qantara.hub.door.Json;
import org.qantara.hub.gate.Flows;
import org.qantara.spi.Texts;

/** The register of flows: who may send what to whom, on which ground, until when. */
@Dependent
@Path("v1/admin/flows")
public class FlowsResource {
    private static final String CSV = "text/csv";

    private final Flows flows;

    @Inject
    public FlowsResource(Flows flows) {
        this.flows = flows;
    }

    /** As JSON, or as a table whose first line and names are in the language asked for. */
    @GET
    @Needs(Right.READ_FLOWS)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response register(@Context Request request, @Context HttpHeaders headers, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var json = MediaType.APPLICATION_JSON_TYPE;
        var csv = MediaType.valueOf(CSV);
        var chosen = request.selectVariant(Variant.mediaTypes(json, csv).build());
        if (chosen == null) throw new NotAcceptableException();
        if (json.equals(chosen.getMediaType()))
            return Response.ok(Json.bytes(Json.array(flows.all(), FlowJson::of)), json)
                    .header(HttpHeaders.VARY, "Accept")
                    .build();
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(FlowTable.of(flows.all(), language), CSV + ";charset=utf-8;header=present")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("Content-Disposition", "attachment; filename=\"flows.csv\"")
                .language(language)
                .build();
    }
}
