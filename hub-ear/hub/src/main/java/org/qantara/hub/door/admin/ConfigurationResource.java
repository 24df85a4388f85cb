package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Configuring.Text;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The partners and agreements as a file: read, compared, replaced. */
@Dependent
@Path("v1/admin/configuration")
public class ConfigurationResource {
    private static final String YAML = "application/yaml;charset=utf-8";
    private static final String PLAIN = "text/plain;charset=utf-8";

    private final Configuring configuring;

    @Inject
    public ConfigurationResource(Configuring configuring) {
        this.configuring = configuring;
    }

    /** The version in force as it was given; its number is the entity tag. */
    @GET
    @Needs(Right.READ_CONFIGURATION)
    @Produces({YAML, MediaType.APPLICATION_JSON})
    public Response read(@Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return answer(configuring.newest());
    }

    /**
     * The difference to the version in force, then what the gate will let nothing through by; unless it is a dry run,
     * it is the next version.
     */
    @PUT
    @Needs(value = Right.CHANGE_CONFIGURATION, dryRun = Right.COMPARE_CONFIGURATION)
    @Consumes(MediaType.WILDCARD)
    @Produces(PLAIN)
    public Response replace(
            @QueryParam("dryRun") String dryRun,
            @QueryParam("note") String note,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            InputStream body,
            @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        var text = RequestText.read(body);
        if (RequestParts.isDryRun(dryRun))
            return plain(lines(text, Texts.language(language))).build();
        var after = RequestParts.version(
                ifMatch, () -> configuring.newest().map(Text::version).orElse(0));
        var lines = lines(text, Texts.language(language));
        var version = configuring.change(after, text, administrator.name(), RequestParts.note(note));
        return plain(lines).tag(Integer.toString(version)).build();
    }

    @GET
    @Needs(Right.READ_CONFIGURATION)
    @Path("versions")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] versions(@Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return Json.bytes(Json.array(configuring.versions(), VersionJson::of));
    }

    @GET
    @Needs(Right.READ_CONFIGURATION)
    @Path("versions/{version}")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    public Response version(@PathParam("version") String version, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return answer(configuring.text(RequestParts.version(version)));
    }

    private static Response answer(Optional<Text> found) {
        var text = found.orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "version"));
        return Response.ok(text.text().getBytes(StandardCharsets.UTF_8), type(text.text()))
                .tag(Integer.toString(text.version()))
                .build();
    }

    /** JSON is YAML, but not the other way round. */
    static String type(String text) {
        try {
            return StrictJson.read(text).isObject() ? MediaType.APPLICATION_JSON : YAML;
        } catch (Refused notJson) {
            return YAML;
        }
    }

    List<String> lines(String text, Locale language) {
        var difference = configuring.difference(text).lines(language);
        return Stream.concat(
                        difference.isEmpty() ? Stream.of("=") : difference.stream(),
                        configuring.findings(text).stream().map(it -> "! " + it.line(language)))
                .toList();
    }

    private static Response.ResponseBuilder plain(List<String> lines) {
        return Response.ok((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
