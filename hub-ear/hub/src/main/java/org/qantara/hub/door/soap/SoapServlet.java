package org.qantara.hub.door.soap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.HttpProblem;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The SOAP door on HTTP: contracts by GET, calls by POST. */
@WebServlet("/soap/*")
public class SoapServlet extends HttpServlet {
    /** A document of 10 MiB in base64 with line breaks, and an envelope around it. */
    private static final int LONGEST = 15 << 20;

    @Inject
    transient Authentication authentication;

    @Inject
    transient Exchange exchange;

    @Inject
    transient PublicUrl publicUrl;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "POST" -> call(request, response);
            case "GET", "HEAD" -> describe(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                HttpProblem.send(request, response, new Refused(ProblemCode.METHOD_NOT_ALLOWED, ""));
            }
        }
    }

    private void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Texts.language(request.getHeader("Accept-Language"));
        var faults = new Faults(SoapRequest.version(request.getContentType()), language);
        var admitted = authentication.admit(request);
        if (admitted.isEmpty()) {
            faults.of(Authentication.challenge(response)).send(response);
        } else if (!"/exchange".equals(request.getPathInfo())) {
            faults.of(new Refused(ProblemCode.NOT_FOUND, "")).send(response);
        } else {
            var body = Bodies.read(request.getInputStream(), LONGEST);
            if (body.isEmpty()) faults.of(Handover.tooLarge("")).send(response);
            else {
                var partner = Authentication.partner(admitted.get().getUserPrincipal());
                exchange.answer(partner, request.getContentType(), body.get(), language)
                        .send(response);
            }
        }
    }

    /** {@code /soap/exchange?wsdl}, {@code /soap/exchange?xsd=exchange.xsd}, and the same of {@code delivery}. */
    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var contract = contract(request.getPathInfo(), request.getQueryString());
        if (contract.isEmpty()) {
            HttpProblem.send(request, response, new Refused(ProblemCode.NOT_FOUND, "?wsdl"));
            return;
        }
        var bytes = contract.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/xml; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<String> contract(String path, String query) {
        var wsdl = new Wsdl(publicUrl);
        if (path == null || query == null) return Optional.empty();
        if (query.equalsIgnoreCase("wsdl")) return wsdl.wsdl(path.substring(1));
        return query.startsWith("xsd=") ? wsdl.xsd(query.substring("xsd=".length())) : Optional.empty();
    }
}
