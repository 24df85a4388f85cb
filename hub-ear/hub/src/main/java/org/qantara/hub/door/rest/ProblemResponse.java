package org.qantara.hub.door.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.qantara.hub.door.HttpStatus;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Texts;

/** A problem as the answer to a request. */
public final class ProblemResponse {
    private ProblemResponse() {}

    public static Response of(Refused refused, HttpHeaders headers) {
        return builder(refused, headers).build();
    }

    static Response.ResponseBuilder builder(Refused refused, HttpHeaders headers) {
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(HttpStatus.of(refused.problem().code()))
                .type(ProblemJson.MEDIA_TYPE)
                .language(language)
                .entity(Json.bytes(ProblemJson.of(refused, language)));
    }
}
