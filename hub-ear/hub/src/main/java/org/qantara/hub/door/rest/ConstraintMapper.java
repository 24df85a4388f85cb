package org.qantara.hub.door.rest;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** Answers what Bean Validation refuses: the first part in order of name, and what it must be. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException wrong) {
        var first = wrong.getConstraintViolations().stream()
                .min(java.util.Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()));
        var refused = first.map(violation -> new Refused(
                        ProblemCode.INVALID_REQUEST,
                        violation.getPropertyPath().toString(),
                        violation.getMessageTemplate()))
                .orElseGet(() -> new Refused(ProblemCode.INVALID_REQUEST, ""));
        return ProblemResponse.of(refused, headers);
    }
}
