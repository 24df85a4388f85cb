package org.qantara.hub.door.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Incident;

/** Answers what nobody foresaw. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        return ProblemResponse.of(Incident.of(failure), headers);
    }
}
