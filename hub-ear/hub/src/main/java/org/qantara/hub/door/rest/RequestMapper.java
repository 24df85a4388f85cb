package org.qantara.hub.door.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Incident;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Answers what JAX-RS itself refuses: no such address, method or media type. */
@Provider
public class RequestMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException wrong) {
        var builder = ProblemResponse.builder(refused(wrong), headers);
        var allowed = wrong.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) builder.header(HttpHeaders.ALLOW, allowed);
        return builder.build();
    }

    private static Refused refused(WebApplicationException wrong) {
        return switch (wrong.getResponse().getStatus()) {
            case 404 -> new Refused(ProblemCode.NOT_FOUND, "");
            case 405 -> new Refused(ProblemCode.METHOD_NOT_ALLOWED, "");
            case 406 -> new Refused(ProblemCode.NOT_ACCEPTABLE, HttpHeaders.ACCEPT, "application/json");
            case 415 -> new Refused(ProblemCode.MEDIA_TYPE_NOT_SUPPORTED, HttpHeaders.CONTENT_TYPE, "application/json");
            case 400 -> new Refused(ProblemCode.INVALID_REQUEST, "", Rule.INTERFACE, "/openapi");
            default -> Incident.of(wrong);
        };
    }
}
