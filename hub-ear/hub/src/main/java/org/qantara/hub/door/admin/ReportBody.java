package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.report.Definition;
import org.qantara.hub.report.Issued;
import org.qantara.hub.report.Reports;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads {@code {"definition":"departures","asOf":"2024-05-08","knownAt":"…","revises":7,"public":true}}. */
record ReportBody(JsonNode json, Reports reports, Instant now) {
    static Reports.Order read(String text, Reports reports, Instant now) {
        return new ReportBody(StrictJson.read(text), reports, now).order();
    }

    private Reports.Order order() {
        var definition = definition();
        var day = day();
        var revises = revises(definition, day);
        return new Reports.Order(definition, day, knownAt(revises), revises, isPublic(definition));
    }

    private Definition definition() {
        var known = reports.definitions();
        return Optional.ofNullable(json.path("definition").textValue())
                .flatMap(known::newest)
                .orElseThrow(() -> new Refused(
                        ProblemCode.INVALID_REQUEST,
                        "definition",
                        known.newest().stream().map(Definition::id).collect(Collectors.joining(", "))));
    }

    /** The day may have begun elsewhere, and is over nowhere later. */
    private LocalDate day() {
        var last = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        try {
            var day = LocalDate.parse(json.path("asOf").asText());
            if (!day.isAfter(last)) return day;
        } catch (DateTimeException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "asOf", Rule.DAY);
        }
        throw new Refused(ProblemCode.INVALID_REQUEST, "asOf", Rule.NOT_AFTER, last.toString());
    }

    private Optional<Issued> revises(Definition definition, LocalDate day) {
        var number = json.path("revises");
        if (number.isMissingNode()) return Optional.empty();
        if (!number.canConvertToLong()) throw new Refused(ProblemCode.INVALID_REQUEST, "revises", Rule.NUMBER);
        var revised = reports.one(number.longValue()).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "revises"));
        if (!revised.definition().equals(definition.id()) || revised.version() != definition.version())
            throw new Refused(ProblemCode.INVALID_REQUEST, "definition", revised.definition());
        if (!revised.asOf().equals(day))
            throw new Refused(
                    ProblemCode.INVALID_REQUEST, "asOf", revised.asOf().toString());
        return Optional.of(revised);
    }

    private Optional<Instant> knownAt(Optional<Issued> revises) {
        var given = json.path("knownAt");
        if (given.isMissingNode()) return Optional.empty();
        var at = time(given.asText());
        if (at.isAfter(now)) throw new Refused(ProblemCode.INVALID_REQUEST, "knownAt", Rule.NOT_AFTER, now.toString());
        revises.map(Issued::knownAt).filter(at::isBefore).ifPresent(it -> {
            throw new Refused(ProblemCode.INVALID_REQUEST, "knownAt", Rule.NOT_BEFORE, it.toString());
        });
        return Optional.of(at);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "knownAt", Rule.TIME);
        }
    }

    private boolean isPublic(Definition definition) {
        var given = json.path("public");
        if (!given.isMissingNode() && !given.isBoolean())
            throw new Refused(ProblemCode.INVALID_REQUEST, "public", Rule.TRUE_OR_FALSE);
        if (given.asBoolean() && !definition.isPublishable())
            throw new Refused(ProblemCode.INVALID_REQUEST, "public", "false");
        return given.asBoolean();
    }
}
