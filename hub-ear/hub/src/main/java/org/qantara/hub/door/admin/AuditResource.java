package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.AuditLog;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Evidence;
import org.qantara.hub.audit.Head;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.journal.Journal;
import org.qantara.hub.journal.ReceiptJson;
import org.qantara.spi.ProblemCode;

/** What was done, and the evidence of it. Whoever reads here is on record first. */
@Dependent
@Path("v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final String ZIP = "application/zip";

    private final AuditLog log;
    private final Evidence evidence;
    private final Acts acts;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public AuditResource(AuditLog log, Evidence evidence, Acts acts, Journal journal, Clock clock) {
        this.log = log;
        this.evidence = evidence;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Acts, the latest first, each as the line that the chain is made of. */
    @GET
    @Needs(Right.READ_AUDIT)
    public byte[] acts(@BeanParam AuditQuery query, @Context SecurityContext caller) {
        var filter = query.filter();
        tell(caller, Deed.AUDITED, filter.submission(), filter.partner());
        var page = log.page(filter, query.most());
        var next = page.next().map(",\"next\":\"%s\""::formatted).orElse("");
        return ("{\"acts\":[" + String.join(",", page.acts()) + "]" + next + "}").getBytes(StandardCharsets.US_ASCII);
    }

    /** The signed heads of the chain, the latest first. */
    @GET
    @Needs(Right.READ_AUDIT)
    @Path("heads")
    public byte[] heads(
            @QueryParam("before") String before, @QueryParam("most") String most, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var heads = log.heads(AuditQuery.number(before, "before", Long.MAX_VALUE), AuditQuery.most(most));
        return Json.bytes(Json.array(heads, AuditResource::json));
    }

    /** A part of the chain, whole seals of it, with every act. */
    @GET
    @Needs(Right.READ_EVIDENCE)
    @Path("chain")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    public Response chain(
            @QueryParam("from") String from, @QueryParam("to") String to, @Context SecurityContext caller) {
        tell(caller, Deed.EXPORTED, Optional.empty(), Optional.empty());
        var first = AuditQuery.number(from, "from", 1);
        return zip(evidence.chain(first, AuditQuery.number(to, "to", Long.MAX_VALUE)), "chain-" + first);
    }

    /** The evidence of a submission or a refusal. */
    @GET
    @Needs(Right.READ_EVIDENCE)
    @Path("submissions/{id}")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    public Response submission(@PathParam("id") String id, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var submission = Ids.read(id).orElseThrow(AuditResource::unknown);
        var receipt = journal.receipt(submission).map(ReceiptJson::bytes);
        if (receipt.isEmpty() && !log.knows(submission)) throw unknown();
        tell(caller, Deed.EXPORTED, Optional.of(submission), Optional.empty());
        return zip(evidence.of(submission, receipt), submission.toString());
    }

    private static Refused unknown() {
        return new Refused(ProblemCode.NOT_FOUND, "id", "submission");
    }

    private static Response zip(Optional<byte[]> zip, String name) {
        return zip.map(bytes -> Response.ok(bytes, ZIP)
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                        .build())
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "from"));
    }

    private void tell(SecurityContext caller, Deed deed, Optional<UUID> submission, Optional<String> partner) {
        var reader = Administrator.of(caller.getUserPrincipal()).doer();
        var act = Act.of(clock.instant(), deed, reader).concerning(partner);
        acts.record(List.of(submission.map(act::about).orElse(act)));
    }

    private static ObjectNode json(Head head) {
        return Json.object().put("acts", head.seq()).put("text", head.text()).put("signature", head.signature());
    }
}
