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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.LifeJson;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.Refused;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Reply;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.Journal;
import org.qantara.hub.journal.ReceiptJson;
import org.qantara.hub.journal.SubmissionLife;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** Documents in, and what became of them. */
@Dependent
@Path("v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionsResource {
    private final Receiving receiving;
    private final Journal journal;
    private final PublicUrl address;
    private final SigningKeys keys;

    @Inject
    public SubmissionsResource(Receiving receiving, Journal journal, PublicUrl address, SigningKeys keys) {
        this.receiving = receiving;
        this.journal = journal;
        this.address = address;
        this.keys = keys;
    }

    /** 201 with the receipt; 200 with the original one, byte for byte, if the submission is repeated; signed each time. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response submit(InputStream document, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var accepted = accepted(document, headers, Authentication.partner(caller.getUserPrincipal()));
        var location = address.at("/api/v1/submissions/" + accepted.receipt().submissionId());
        var receipt = ReceiptJson.bytes(accepted.receipt());
        return Response.status(accepted.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create(location))
                .header("Qantara-Signature", keys.detached(receipt))
                .entity(receipt)
                .build();
    }

    private Reply.Accepted accepted(InputStream document, HttpHeaders headers, PartnerId partner) {
        var handover = handover(headers);
        try {
            return handover.to(receiving, partner, RequestDocument.of(document, headers), Via.REST);
        } catch (Refused refused) {
            throw refused.about(handover.messageId()).journalled(receiving, partner, Via.REST);
        }
    }

    @GET
    @Path("{id}")
    public Response byId(@PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        return show(Ids.read(id).flatMap(it -> journal.submission(partner, it, Through.REST)), "id", headers);
    }

    @GET
    public Response byMessageId(
            @QueryParam("messageId") String messageId, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        var id = Handover.messageId(Optional.ofNullable(messageId), "messageId");
        return show(journal.message(partner, id), "messageId", headers);
    }

    private static Response show(Optional<SubmissionLife> life, String at, HttpHeaders headers) {
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return life.map(it -> Json.bytes(LifeJson.of(it, language)))
                .map(body -> Response.ok(body).language(language).build())
                .orElseThrow(() -> new Refused(ProblemCode.UNKNOWN_SUBMISSION, at));
    }

    /** What a sender says with a document or a file. */
    static Handover handover(HttpHeaders headers) {
        return new Handover(
                header(headers, "Message-Id"),
                header(headers, "Qantara-Format"),
                header(headers, "Qantara-Record"),
                header(headers, "Qantara-Purpose"),
                Handover.commaSeparated(header(headers, "Qantara-To")));
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
