package org.qantara.hub.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qantara.hub.audit.SigningKeys;

/** The public keys of the hub's signatures, open to all (RFC 7517, section 5). */
@WebServlet("/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SigningKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var set = keys.jwks().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/jwk-set+json");
        response.setContentLength(set.length);
        response.getOutputStream().write(set);
    }
}
