package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.report.Edition;
import org.qantara.hub.report.Form;
import org.qantara.hub.report.Issued;
import org.qantara.hub.report.ReportPage;
import org.qantara.hub.report.Reports;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Texts;

/** Reports, issued and read. They name nobody. */
@Dependent
@Path("v1/admin/reports")
public class ReportsResource {
    private static final String CSV = "text/csv";
    private static final String SDMX = "application/vnd.sdmx.data+csv";

    private final Reports reports;
    private final Clock clock;

    @Inject
    public ReportsResource(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    @Needs(Right.ISSUE_REPORTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body, @Context SecurityContext caller) {
        var by = Administrator.of(caller.getUserPrincipal()).doer();
        var issued = reports.issue(ReportBody.read(RequestText.read(body), reports, clock.instant()), by);
        return Response.status(Response.Status.CREATED)
                .entity(Json.bytes(IssuedJson.of(issued)))
                .build();
    }

    /** The latest hundred; {@code before} is the last number of those that are known already. */
    @GET
    @Needs(Right.READ_REPORTS)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] all(@QueryParam("before") String before, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return Json.bytes(
                Json.array(reports.page(before == null ? Long.MAX_VALUE : number(before), true), IssuedJson::of));
    }

    /** With every count. */
    @GET
    @Needs(Right.READ_EXACT_FIGURES)
    @Path("{number}")
    @Produces({MediaType.APPLICATION_JSON, CSV, SDMX, MediaType.TEXT_HTML})
    public Response exact(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        return read(Administrator.of(caller.getUserPrincipal()), number, Edition.EXACT, request, headers);
    }

    /** As the public may see it. */
    @GET
    @Needs(Right.READ_REPORTS)
    @Path("{number}/public")
    @Produces({MediaType.APPLICATION_JSON, CSV, SDMX, MediaType.TEXT_HTML})
    public Response forThePublic(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        return read(Administrator.of(caller.getUserPrincipal()), number, Edition.PUBLIC, request, headers);
    }

    private Response read(Administrator reader, String number, Edition edition, Request request, HttpHeaders headers) {
        var report = reports.one(number(number)).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "number"));
        var form = form(request);
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var bytes = reports.read(report, edition, form, language.getLanguage(), reader.doer())
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "number"));
        var answer = Response.ok(bytes)
                .type(type(form))
                .language(language)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
        if (form == Form.HTML)
            answer.header("Content-Security-Policy", ReportPage.POLICY).header("Referrer-Policy", "no-referrer");
        if (form == Form.CSV || form == Form.SDMX_CSV)
            answer.header("Content-Disposition", "attachment; filename=\"" + name(report, edition, form) + "\"");
        return answer.build();
    }

    private static String name(Issued report, Edition edition, Form form) {
        var kind = edition == Edition.EXACT ? "-exact" : "";
        return "report-" + report.number() + kind + (form == Form.CSV ? ".csv" : ".sdmx.csv");
    }

    private static Form form(Request request) {
        var all = Arrays.stream(Form.values())
                .map(it -> MediaType.valueOf(it.mediaType()))
                .toArray(MediaType[]::new);
        var chosen = request.selectVariant(Variant.mediaTypes(all).build());
        if (chosen == null) throw new NotAcceptableException();
        return Arrays.stream(Form.values())
                .filter(it -> MediaType.valueOf(it.mediaType()).isCompatible(chosen.getMediaType()))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static String type(Form form) {
        return switch (form) {
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> CSV + ";charset=utf-8;header=present";
            case SDMX_CSV -> SDMX + ";version=2.0.0;charset=utf-8";
            case HTML -> MediaType.TEXT_HTML + ";charset=utf-8";
        };
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,15}")) throw new Refused(ProblemCode.INVALID_REQUEST, "number", Rule.NUMBER);
        return Long.parseLong(text);
    }
}
