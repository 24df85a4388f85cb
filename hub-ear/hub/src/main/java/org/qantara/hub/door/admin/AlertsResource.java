package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.qantara.hub.alert.Alert;
import org.qantara.hub.alert.AlertTexts;
import org.qantara.hub.alert.Alerts;
import org.qantara.hub.alert.ExpiryMetrics;
import org.qantara.hub.door.Json;
import org.qantara.spi.Texts;

/** What ends soon, has ended or is overdue, for people and for whatever watches. */
@Dependent
@Path("v1/admin")
public class AlertsResource {
    private final Alerts alerts;

    @Inject
    public AlertsResource(Alerts alerts) {
        this.alerts = alerts;
    }

    /** One for each thing, the most urgent first; the text in the language asked for, and in all three. */
    @GET
    @Needs(Right.READ_ALERTS)
    @Path("alerts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response alerts(@Context HttpHeaders headers, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(Json.bytes(Json.array(alerts.now(), alert -> json(alert, language))))
                .language(language)
                .build();
    }

    /** The same as numbers, in the text format of Prometheus. */
    @GET
    @Needs(Right.READ_METRICS)
    @Path("metrics")
    @Produces(MediaType.TEXT_PLAIN)
    public Response metrics(@Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create()
                    .write(text, new ExpiryMetrics(alerts).snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(text.toByteArray(), PrometheusTextFormatWriter.CONTENT_TYPE)
                .build();
    }

    static ObjectNode json(Alert alert, Locale language) {
        var what = alert.what();
        var json = Json.object()
                .put("id", what.id())
                .put("kind", what.kind().name())
                .put("name", what.name())
                .put("stage", alert.stage().name())
                .put("days", alert.days())
                .put("ends", Json.time(what.ends()))
                .put("count", what.count());
        what.partner().ifPresent(it -> json.put("partner", it.value()));
        var agreements = json.putArray("agreements");
        what.agreements().forEach(agreements::add);
        json.put("text", AlertTexts.text(alert, language));
        var texts = json.putObject("texts");
        Texts.LANGUAGES.forEach(it -> texts.put(it.getLanguage(), AlertTexts.text(alert, it)));
        return json;
    }
}
