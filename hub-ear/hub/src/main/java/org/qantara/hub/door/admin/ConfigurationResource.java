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
import java.util.Optional;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Configuring.Text;
import org.qantara.hub.registry.Difference;
import org.qantara.spi.ProblemCode;

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
    @Produces(YAML)
    public Response read(@Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return yaml(configuring.newest());
    }

    /** The difference to the version in force, and unless it is a dry run the next version. */
    @PUT
    @Needs(value = Right.CHANGE_CONFIGURATION, dryRun = Right.COMPARE_CONFIGURATION)
    @Consumes(MediaType.WILDCARD)
    @Produces(PLAIN)
    public Response replace(
            @QueryParam("dryRun") String dryRun,
            @QueryParam("note") String note,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream body,
            @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        var text = RequestText.read(body);
        if (Asked.isDryRun(dryRun)) return plain(configuring.difference(text)).build();
        var after = Asked.version(ifMatch);
        var difference = configuring.difference(text);
        var version = configuring.change(after, text, administrator.name(), Asked.note(note));
        return plain(difference).tag(Integer.toString(version)).build();
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
    @Produces(YAML)
    public Response version(@PathParam("version") String version, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return yaml(configuring.text(Asked.version(version, "version")));
    }

    private static Response yaml(Optional<Text> found) {
        var text = found.orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "version"));
        return Response.ok(text.text().getBytes(StandardCharsets.UTF_8))
                .tag(Integer.toString(text.version()))
                .build();
    }

    private static Response.ResponseBuilder plain(Difference difference) {
        var lines = difference.lines().isEmpty() ? List.of("=") : difference.lines();
        return Response.ok((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
