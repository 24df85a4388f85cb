package org.qantara.hub.door.admin;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.rest.ProblemResponse;
import org.qantara.hub.erasure.SeveralPeople;
import org.qantara.spi.ProblemCode;

/** Answers who means more than one person. */
@Provider
public class SeveralPeopleMapper implements ExceptionMapper<SeveralPeople> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(SeveralPeople several) {
        return ProblemResponse.of(new Refused(ProblemCode.SEVERAL_PEOPLE, ""), headers);
    }
}
