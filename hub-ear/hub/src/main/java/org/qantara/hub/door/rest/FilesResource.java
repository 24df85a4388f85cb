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
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.FileDoor;
import org.qantara.hub.door.FileJson;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.Refused;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.Taking;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** Files of many records in, and what became of them. */
@Dependent
@Path("v1/files")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {
    private final FileDoor files;
    private final PublicUrl address;
    private final SigningKeys keys;

    @Inject
    public FilesResource(FileDoor files, PublicUrl address, SigningKeys keys) {
        this.files = files;
        this.address = address;
        this.keys = keys;
    }

    /** 202 with the receipt: the file will be read; 200 with the original one if it is sent again. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response submitFile(InputStream file, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        if (Bodies.isFarBeyond(headers.getLength(), Taking.MOST))
            throw new Refused(ProblemCode.TOO_LARGE, "", (Taking.MOST >> 20) + " MiB");
        var taken = files.take(SubmissionsResource.handover(headers), partner, Via.REST, file);
        var receipt = Json.bytes(FileJson.receipt(taken.file()));
        return Response.status(taken.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(address.at("/api/v1/files/" + taken.file().id())))
                .header("Qantara-Signature", keys.detached(receipt))
                .entity(receipt)
                .build();
    }

    @GET
    @Path("{id}")
    public Response fileById(
            @PathParam("id") String id,
            @QueryParam("after") String after,
            @QueryParam("most") String most,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        return show(files.byId(partner, Optional.of(id), "id", Through.REST), after, most, headers);
    }

    @GET
    public Response fileByMessageId(
            @QueryParam("messageId") String messageId,
            @QueryParam("after") String after,
            @QueryParam("most") String most,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var partner = Authentication.partner(caller.getUserPrincipal());
        return show(files.byMessage(partner, Optional.ofNullable(messageId), "messageId"), after, most, headers);
    }

    private Response show(ReceivedFile file, String after, String most, HttpHeaders headers) {
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var page = files.page(file, given(after), given(most), "");
        return Response.ok(Json.bytes(FileJson.of(page, language)))
                .language(language)
                .build();
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(it -> !it.isBlank());
    }
}
