package org.qantara.hub.door.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.DocumentJson;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.translation.Formats;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** A dry run: what a document would become in another format, and what would be lost. Nothing is stored. */
@Dependent
@Path("v1/translations")
@Produces(MediaType.APPLICATION_JSON)
public class TranslationsResource {
    private final Formats formats;
    private final Recipient recipients;

    @Inject
    public TranslationsResource(Formats formats, Recipient recipients) {
        this.formats = formats;
        this.recipients = recipients;
    }

    /** @param recipient who would get it, in its format if no other is wanted, for a purpose that must then be named */
    @POST
    @Consumes(MediaType.WILDCARD)
    public byte[] translate(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("recipient") String recipient,
            @QueryParam("purpose") String purpose,
            InputStream document,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var sender = Authentication.partner(caller.getUserPrincipal());
        var whom = given(recipient).map(recipients::named);
        var format = given(to)
                .or(() -> whom.map(it -> it.format().value()))
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, "to", Rule.FORMAT, writable()));
        if (whom.isPresent() && given(purpose).isEmpty())
            throw new Refused(ProblemCode.INVALID_REQUEST, "purpose", Rule.PURPOSE);
        var run = formats.translate(
                given(from),
                format,
                RequestDocument.of(document, headers),
                record -> whom.map(it -> recipients.gets(sender, it, purpose, record))
                        .orElseGet(() -> Translation.of(record, List.of())));
        var read = done(run.read());
        var written = done(run.written().orElseThrow());
        return Json.bytes(json(run.from(), format, written.value(), read.losses(), written.losses()));
    }

    private String writable() {
        return formats.all().stream()
                .filter(Writes.class::isInstance)
                .map(format -> format.id().value())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(it -> !it.isBlank());
    }

    private static <T> Translation.Done<T> done(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T> done -> done;
            case Translation.Refused<T> refused -> throw new Refused(refused.problem());
        };
    }

    private static ObjectNode json(String from, String to, Payload result, List<Loss> reading, List<Loss> writing) {
        var json = DocumentJson.add(Json.object().put("from", from).put("to", to), result);
        var losses = Json.object();
        losses.set("reading", Json.losses(reading));
        losses.set("writing", Json.losses(writing));
        json.set("losses", losses);
        return json;
    }
}
