package org.qantara.hub.door.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.Standing;
import org.qantara.hub.door.signature.Signatures;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/**
 * Lets a message in: its sender is known by the head of the request, by the signature of the message, or by both if they
 * agree. What comes from nobody known is read for its signature alone, a few at a time.
 */
final class Entrance {
    /** What a stranger hears besides that it is not known. */
    private static final Set<ProblemCode> TOLD =
            Set.of(ProblemCode.TOO_MANY_ATTEMPTS, ProblemCode.PARTNER_SUSPENDED, ProblemCode.UNAVAILABLE);

    private static final Semaphore STRANGERS = new Semaphore(16);

    private final Authentication authentication;
    private final Signatures signatures;
    private final Standing standing;
    private final Receiving receiving;

    /** A message that has been let in. */
    record Entered(HttpServletRequest request, PartnerId partner, Heard heard) {}

    Entrance(Authentication authentication, Signatures signatures, Standing standing, Receiving receiving) {
        this.authentication = authentication;
        this.signatures = signatures;
        this.standing = standing;
        this.receiving = receiving;
    }

    /** @throws Refused if it is not let in, or is not a call */
    Entered enter(HttpServletRequest request, HttpServletResponse response) throws IOException, SoapRefusal.Thrown {
        var admitted = authentication.admit(request);
        if (admitted.isEmpty() && authentication.isShown(request)) throw Authentication.challenge(response);
        if (!request.getRequestURI().endsWith("/soap/exchange"))
            throw admitted.isPresent() ? new Refused(ProblemCode.NOT_FOUND, "") : Authentication.challenge(response);
        return admitted.isPresent() ? known(admitted.get(), response) : stranger(request, response);
    }

    private Entered known(HttpServletRequest request, HttpServletResponse response)
            throws IOException, SoapRefusal.Thrown {
        var partner = Authentication.partner(request.getUserPrincipal());
        standing.check(partner, Through.SOAP);
        var reading = new Reading(receiving, partner);
        var heard = reading.call(request.getContentType(), reading.body(request));
        if (heard.signed() && !signer(request, response, heard).equals(partner))
            throw Authentication.challenge(response);
        return new Entered(request, partner, heard);
    }

    private Entered stranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!STRANGERS.tryAcquire()) throw new Refused(ProblemCode.UNAVAILABLE, "");
        try {
            var body = Bodies.read(request, Reading.LONGEST).orElseThrow(() -> Authentication.challenge(response));
            var heard = Heard.read(request.getContentType(), body);
            if (!heard.signed()) throw Authentication.challenge(response);
            return new Entered(request, standing(signer(request, response, heard)), heard);
        } catch (SoapRefusal.Thrown notReadable) {
            throw Authentication.challenge(response);
        } catch (Refused refused) {
            throw TOLD.contains(refused.problem().code()) ? refused : Authentication.challenge(response);
        } finally {
            STRANGERS.release();
        }
    }

    private PartnerId standing(PartnerId partner) {
        standing.check(partner, Through.SOAP);
        return partner;
    }

    private PartnerId signer(HttpServletRequest request, HttpServletResponse response, Heard heard) {
        return authentication
                .admit(request, heard.signature(signatures))
                .map(it -> Authentication.partner(it.getUserPrincipal()))
                .orElseThrow(() -> Authentication.challenge(response));
    }
}
