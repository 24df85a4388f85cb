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
import java.time.Clock;
import java.util.List;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.people.PeopleSearch;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Finds people by a name in Arabic or Latin letters, or by a number, which stands in the body, for addresses are logged.
 * That they were sought, and each submission that told something, is on record first.
 */
@Dependent
@Path("v1/admin/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private static final int LONGEST = 200;

    private final PeopleSearch search;
    private final Acts acts;
    private final Clock clock;

    @Inject
    public PeopleResource(PeopleSearch search, Acts acts, Clock clock) {
        this.search = search;
        this.acts = acts;
        this.clock = clock;
    }

    @POST
    @Needs(Right.SEARCH_PEOPLE)
    public Response search(InputStream body, @Context SecurityContext caller) {
        return Response.ok(found(body, Administrator.of(caller.getUserPrincipal())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Who is found, as JSON. */
    public byte[] found(InputStream body, Administrator administrator) {
        var query = query(body);
        var reader = administrator.doer();
        acts.record(List.of(Act.of(clock.instant(), Deed.PEOPLE_SOUGHT, reader)));
        var found = search.search(query);
        var now = clock.instant();
        acts.record(found.people().stream()
                .flatMap(one -> one.said().stream())
                .map(said -> Act.of(now, Deed.PERSON_SHOWN, reader).about(said.submission()))
                .toList());
        return Json.bytes(PeopleJson.of(found));
    }

    private static String query(InputStream body) {
        var query = StrictJson.read(RequestText.read(body)).path("q").textValue();
        if (query == null || query.isBlank() || query.length() > LONGEST)
            throw new Refused(ProblemCode.INVALID_REQUEST, "q", Rule.LINE, String.valueOf(LONGEST));
        return query.strip();
    }
}
