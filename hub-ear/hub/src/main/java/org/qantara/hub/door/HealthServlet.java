package org.qantara.hub.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The paths of MicroProfile Health, answered by the server from within the hub: where there is no hub yet, or no more,
 * there is no {@code /health/ready} either. Asked directly, the server says that all is well while nothing is deployed.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The launcher puts it there. */
    private static final String OF_THE_SERVER = "/microprofile-health";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var which = request.getPathInfo() == null ? "" : request.getPathInfo();
        request.getRequestDispatcher(OF_THE_SERVER + which).forward(request, response);
    }
}
