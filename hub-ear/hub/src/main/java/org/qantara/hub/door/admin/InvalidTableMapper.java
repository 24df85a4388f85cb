package org.qantara.hub.door.admin;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.door.HttpStatus;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.terminology.table.InvalidTable;
import org.qantara.spi.Problem;
import org.qantara.spi.Texts;

/** Answers a table that cannot be used: with its first problem, and all of them as {@code problems}. */
@Provider
public class InvalidTableMapper implements ExceptionMapper<InvalidTable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(InvalidTable invalid) {
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(HttpStatus.of(invalid.problems().getFirst().code()))
                .type(ProblemJson.MEDIA_TYPE)
                .language(language)
                .entity(body(invalid.problems(), language))
                .build();
    }

    static byte[] body(List<Problem> problems, Locale language) {
        var json = ProblemJson.of(problems.getFirst(), Optional.empty(), language);
        json.set("problems", Json.array(problems, it -> ProblemJson.of(it, Optional.empty(), language)));
        return Json.bytes(json);
    }
}
