package org.qantara.hub.door.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.HttpProblem;
import org.qantara.hub.door.Incident;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.Standing;
import org.qantara.hub.door.signature.Signatures;
import org.qantara.hub.door.signature.Signing;
import org.qantara.hub.flow.Receiving;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/**
 * Stands before the endpoints: serves the contracts by GET, and lets a POST through to the endpoint of its SOAP version
 * once its sender is known and its envelope holds a call. The call goes along, so that the document inside keeps its
 * bytes.
 */
@WebFilter("/soap/*")
public class SoapFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Authentication authentication;

    @Inject
    transient Standing standing;

    @Inject
    transient Receiving receiving;

    @Inject
    transient PublicUrl publicUrl;

    @Inject
    transient Signatures signatures;

    @Inject
    transient Signing signing;

    @Inject
    transient Exchange exchange;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> call(request, response);
            case "GET", "HEAD" -> describe(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                HttpProblem.send(request, response, new Refused(ProblemCode.METHOD_NOT_ALLOWED, ""));
            }
        }
    }

    private void call(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var language = Texts.language(request.getHeader("Accept-Language"));
        var faults = new Faults(SoapRequest.version(request.getContentType()), language);
        try {
            var entered = new Entrance(authentication, signatures, standing, receiving).enter(request, response);
            var asked = entered.heard().by(entered.partner(), language);
            if (entered.heard().signed()) answerSigned(asked, response);
            else forward(new ReadRequest(entered.request(), asked), response);
        } catch (SoapRefusal.Thrown refused) {
            faults.of(refused).send(response);
        } catch (RuntimeException refused) {
            faults.of(Incident.of(refused)).send(response);
        }
    }

    private static void forward(ReadRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(request.endpoint()).forward(request, new WholeAnswer(response));
    }

    /** Past JAX-WS, which would write the answer in its own way after it was signed. */
    private void answerSigned(Asked asked, HttpServletResponse response) throws IOException {
        exchange.answer(asked)
                .send(
                        response,
                        envelope -> signing.signed(envelope, asked.version().namespace()));
    }

    /** {@code /soap/exchange?wsdl}, {@code /soap/exchange?xsd=exchange.xsd}, and the same of {@code delivery}. */
    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var contract = contract(request.getRequestURI(), request.getQueryString());
        if (contract.isEmpty()) {
            HttpProblem.send(request, response, new Refused(ProblemCode.NOT_FOUND, "?wsdl"));
            return;
        }
        var bytes = contract.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/xml; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<String> contract(String uri, String query) {
        var wsdl = new Wsdl(publicUrl);
        if (query == null) return Optional.empty();
        if (query.equalsIgnoreCase("wsdl")) return wsdl.wsdl(uri.substring(uri.lastIndexOf('/') + 1));
        return query.startsWith("xsd=") ? wsdl.xsd(query.substring("xsd=".length())) : Optional.empty();
    }
}
