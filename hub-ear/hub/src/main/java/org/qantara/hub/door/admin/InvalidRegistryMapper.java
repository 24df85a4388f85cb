package org.qantara.hub.door.admin;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.rest.ProblemResponse;
import org.qantara.hub.registry.InvalidRegistry;

/** Answers a configuration that cannot be used. */
@Provider
public class InvalidRegistryMapper implements ExceptionMapper<InvalidRegistry> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(InvalidRegistry invalid) {
        return ProblemResponse.of(new Refused(invalid.problem()), headers);
    }
}
