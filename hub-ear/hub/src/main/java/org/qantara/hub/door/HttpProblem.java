package org.qantara.hub.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** Answers a request with a problem where no other layer does. */
public final class HttpProblem {
    private HttpProblem() {}

    public static void send(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        var language = Texts.language(request.getHeader("Accept-Language"));
        var body = Json.bytes(ProblemJson.of(refused, language));
        response.setStatus(HttpStatus.of(refused.problem().code()));
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentLength(body.length);
        if (refused.problem().code() == ProblemCode.TOO_MANY_ATTEMPTS) response.setHeader("Retry-After", "60");
        response.getOutputStream().write(body);
    }
}
