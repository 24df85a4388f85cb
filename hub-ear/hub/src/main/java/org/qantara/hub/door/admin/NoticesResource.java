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
import java.time.Clock;
import java.util.Optional;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** What recipients were to let go of, and what they say. */
@Dependent
@Path("v1/admin/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    private final Notices notices;
    private final Clock clock;

    @Inject
    public NoticesResource(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The latest first; {@code next} is where the page after this one begins, if there is one. */
    @GET
    @Needs(Right.READ_NOTICES)
    public byte[] page(
            @QueryParam("state") String state,
            @QueryParam("partner") String partner,
            @QueryParam("before") String before,
            @QueryParam("most") String most,
            @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var limit = AuditQuery.most(most);
        var filter = new Notices.Filter(
                given(state).map(NoticesResource::state),
                given(partner).map(NoticesResource::partner),
                given(before).map(id -> Ids.required(Optional.of(id), "before")));
        var found = notices.page(filter, limit + 1);
        var now = clock.instant();
        var json = Json.object();
        json.set("notices", Json.array(found.stream().limit(limit).toList(), notice -> NoticeJson.of(notice, now)));
        if (found.size() > limit) json.put("next", found.get(limit - 1).id().toString());
        return Json.bytes(json);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    private static Notice.State state(String text) {
        return Notice.State.of(text)
                .orElseThrow(
                        () -> new Refused(ProblemCode.INVALID_REQUEST, "state", "open, told, acknowledged, overdue"));
    }

    private static PartnerId partner(String text) {
        if (!PartnerId.isOne(text)) throw new Refused(ProblemCode.UNKNOWN_PARTNER, "partner");
        return new PartnerId(text);
    }
}
