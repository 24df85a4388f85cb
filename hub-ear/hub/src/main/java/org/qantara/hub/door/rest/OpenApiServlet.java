package org.qantara.hub.door.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qantara.hub.door.PublicUrl;

/**
 * What is to be known of the REST door, open to all: in YAML (RFC 9512), or in JSON for who asks for it by
 * {@code Accept: application/json} or {@code ?format=JSON}. The server would give its own version of it, which knows fewer
 * ways to authenticate.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    @Inject
    transient PublicUrl address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var description = OpenApi.at(address);
        var json = isJsonFor(request);
        var body = (json ? description.json() : description.yaml()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(json ? JSON : "application/yaml");
        response.setHeader("Vary", "Accept");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isJsonFor(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return "json".equalsIgnoreCase(request.getParameter("format")) || accepted != null && accepted.contains(JSON);
    }
}
