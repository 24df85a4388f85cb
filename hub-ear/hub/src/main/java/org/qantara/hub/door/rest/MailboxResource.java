package org.qantara.hub.door.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.LetterJson;
import org.qantara.hub.door.Refused;
import org.qantara.hub.mailbox.Mailbox;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** What waits for the partner, and its verdicts. */
@Dependent
@Path("v1/mailbox")
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    private static final int USUAL = 10;

    private final Mailbox mailbox;

    @Inject
    public MailboxResource(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The oldest letters, or those after one of them; each comes again until it has a verdict. */
    @GET
    public byte[] letters(
            @QueryParam("most") String most, @QueryParam("after") String after, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        var from = Optional.ofNullable(after).map(id -> Ids.required(Optional.of(id), "after"));
        return Json.bytes(Json.array(mailbox.fetch(partner, most(most), from, Through.REST), LetterJson::of));
    }

    @POST
    @Path("{deliveryId}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(
            @PathParam("deliveryId") String deliveryId, InputStream body, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        var answer = VerdictBody.read(body);
        var delivery = Ids.read(deliveryId).orElseThrow(() -> new Refused(ProblemCode.UNKNOWN_DELIVERY, "deliveryId"));
        mailbox.answer(partner, delivery, answer, Through.REST).ifPresent(problem -> {
            throw new Refused(problem);
        });
        return Response.noContent().build();
    }

    private static int most(String most) {
        if (most == null) return USUAL;
        try {
            var number = Integer.parseInt(most);
            if (number >= 1 && number <= Mailbox.MOST_LETTERS) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused(ProblemCode.INVALID_REQUEST, "most", Rule.NUMBER_UP_TO, String.valueOf(Mailbox.MOST_LETTERS));
    }
}
