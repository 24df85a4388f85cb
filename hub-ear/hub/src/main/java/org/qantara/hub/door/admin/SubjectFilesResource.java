package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Json;
import org.qantara.hub.dossier.FileJson;
import org.qantara.hub.dossier.FilePage;
import org.qantara.hub.dossier.SubjectFile;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.Texts;

/** What the hub can tell somebody about themselves. That it was asked, what was shown and read is on record first. */
@Dependent
@Path("v1/admin/subject-files")
@Consumes(MediaType.APPLICATION_JSON)
public class SubjectFilesResource {
    private final SubjectFiles files;
    private final Registry registry;
    private final Acts acts;
    private final Clock clock;

    @Inject
    public SubjectFilesResource(SubjectFiles files, Registry registry, Acts acts, Clock clock) {
        this.files = files;
        this.registry = registry;
        this.acts = acts;
        this.clock = clock;
    }

    /** For programs, or to be read and printed. */
    @POST
    @Needs(Right.READ_SUBJECT_FILE)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Response file(InputStream body, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var whom = WhomBody.read(RequestText.read(body)).whom();
        var file = asked(whom, caller);
        return isToBeRead(headers)
                ? page(FilePage.of(file, whom, language, registry), language)
                : answer(Json.bytes(FileJson.of(file, language, registry)), language)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static boolean isToBeRead(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static Response page(String page, Locale language) {
        return answer(page.getBytes(StandardCharsets.UTF_8), language)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", FilePage.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private SubjectFile asked(Whom whom, SecurityContext caller) {
        var reader = Doer.user(Administrator.of(caller.getUserPrincipal()).name(), Through.ADMIN);
        acts.record(List.of(Act.of(clock.instant(), Deed.FILE_ASKED, reader)));
        var file = files.of(whom);
        var now = clock.instant();
        acts.record(file.received().stream()
                .flatMap(one -> Stream.of(Deed.FILE_SHOWN, Deed.READ)
                        .filter(deed -> deed == Deed.FILE_SHOWN || one.held().isPresent())
                        .map(deed -> Act.of(now, deed, reader).about(one.id())))
                .toList());
        return file;
    }

    private static Response.ResponseBuilder answer(byte[] bytes, Locale language) {
        return Response.ok(bytes).language(language).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
