package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.qantara.hub.door.FileJson;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.file.Files;
import org.qantara.spi.ProblemCode;

/** Files of many records: which are being read, and how far they are. */
@Dependent
@Path("v1/admin/files")
@Produces(MediaType.APPLICATION_JSON)
public class FileListResource {
    private final Files files;

    @Inject
    public FileListResource(Files files) {
        this.files = files;
    }

    /** The latest first; {@code next} is where the page after this one begins, if there is one. */
    @GET
    @Needs(Right.READ_FILES)
    public byte[] page(
            @QueryParam("state") String state,
            @QueryParam("before") String before,
            @QueryParam("most") String most,
            @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var limit = AuditQuery.most(most);
        var from = Optional.ofNullable(before)
                .filter(it -> !it.isBlank())
                .map(it -> Ids.required(Optional.of(it), "before"));
        var found = files.page(isInWork(state), from, limit + 1);
        var json = Json.object();
        json.set("files", Json.array(found.stream().limit(limit).toList(), FileJson::summary));
        if (found.size() > limit) json.put("next", found.get(limit - 1).id().toString());
        return Json.bytes(json);
    }

    private static boolean isInWork(String state) {
        return switch (state) {
            case null -> true;
            case "", "in-work" -> true;
            case "all" -> false;
            default -> throw new Refused(ProblemCode.INVALID_REQUEST, "state", "in-work, all");
        };
    }
}
