package org.qantara.hub.door.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Refused;

/** Answers what the doors refuse. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        return ProblemResponse.of(refused, headers);
    }
}
