package org.qantara.hub.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qantara.spi.ProblemCode;

/**
 * What the server itself has to say, such as of an address that leads nowhere, as a problem and not as its web page.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
    /** Named as the error page in {@code web.xml}. */
    static final String PATH = "/problem";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpProblem.send(request, response, problem(status instanceof Integer number ? number : 404));
    }

    private static Refused problem(int status) {
        return switch (status) {
            case 401 -> new Refused(ProblemCode.UNAUTHENTICATED, "");
            case 403 -> new Refused(ProblemCode.FORBIDDEN, "");
            case 404 -> new Refused(ProblemCode.NOT_FOUND, "");
            case 405, 501 -> new Refused(ProblemCode.METHOD_NOT_ALLOWED, "");
            default ->
                status < 500
                        ? new Refused(ProblemCode.INVALID_REQUEST, "", "HTTP (RFC 9110)")
                        : new Refused(ProblemCode.UNAVAILABLE, "");
        };
    }
}
