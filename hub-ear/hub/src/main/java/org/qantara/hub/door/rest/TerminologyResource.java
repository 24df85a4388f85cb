package org.qantara.hub.door.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.door.Authentication;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.terminology.Terms;
import org.qantara.hub.terminology.Thesaurus;
import org.qantara.hub.terminology.Thesaurus.Version;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Texts;

/** What codes mean, and what they are in other systems; for every partner. */
@Dependent
@Path("v1/terminology")
@Produces(MediaType.APPLICATION_JSON)
public class TerminologyResource {
    private static final int LONGEST = 200;
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Terms terms;

    @Inject
    public TerminologyResource(Terms terms) {
        this.terms = terms;
    }

    /** The systems and their versions, the newest first. */
    @GET
    public byte[] systems(@Context SecurityContext caller) {
        Authentication.partner(caller.getUserPrincipal());
        var now = terms.current();
        return Json.bytes(Json.array(List.copyOf(now.systems()), system -> TermJson.system(now, system)));
    }

    /** Concepts by the words of their names. */
    @GET
    @Path("{system}")
    public byte[] search(
            @PathParam("system") String system,
            @QueryParam("q") String words,
            @QueryParam("version") String version,
            @QueryParam("most") String most,
            @Context SecurityContext caller) {
        Authentication.partner(caller.getUserPrincipal());
        var now = terms.current();
        var asked = required("q", words);
        var where = version(now, system, optional("version", version));
        return Json.bytes(Json.array(now.search(where, asked, most(most)), TermJson::found));
    }

    @GET
    @Path("translate")
    public byte[] translate(
            @QueryParam("system") String system,
            @QueryParam("version") String version,
            @QueryParam("code") String code,
            @QueryParam("to") String to,
            @QueryParam("toVersion") String toVersion,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context SecurityContext caller) {
        Authentication.partner(caller.getUserPrincipal());
        var from = required("system", system);
        var target = required("to", to);
        if (from.equals(target)) throw new Refused(ProblemCode.INVALID_REQUEST, "to", Rule.OTHER_THAN, "system");
        var given = optional("version", version);
        var translated = terms.translate(from, given, required("code", code), target, optional("toVersion", toVersion));
        return Json.bytes(TermJson.translated(terms.current(), translated, given, target, Texts.language(language)));
    }

    /** As {@link #concept}, for codes that do not fit in a path: those of ESCO are addresses. */
    @GET
    @Path("concept")
    public byte[] conceptAsked(
            @QueryParam("system") String system,
            @QueryParam("code") String code,
            @QueryParam("version") String version,
            @Context SecurityContext caller) {
        Authentication.partner(caller.getUserPrincipal());
        return concept(required("system", system), code, version, caller);
    }

    /** One concept; its code may also be written in another notation of it. */
    @GET
    @Path("{system}/{code}")
    public byte[] concept(
            @PathParam("system") String system,
            @PathParam("code") String code,
            @QueryParam("version") String version,
            @Context SecurityContext caller) {
        Authentication.partner(caller.getUserPrincipal());
        var now = terms.current();
        var given = optional("version", version);
        version(now, system, given);
        var found = now.find(system, given, required("code", code))
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "code", "code"));
        return Json.bytes(TermJson.concept(now, found, given));
    }

    /** The version asked for, else the newest. */
    private static Version version(Thesaurus now, String system, Optional<String> given) {
        var there = now.versions(system);
        if (there.isEmpty())
            throw new Refused(ProblemCode.NOT_FOUND, "system", "code-system", String.join(", ", now.systems()));
        return given.map(it -> now.versions(system, it)).orElse(there).stream()
                .findFirst()
                .map(it -> new Version(system, it))
                .orElseThrow(
                        () -> new Refused(ProblemCode.NOT_FOUND, "version", "code-version", String.join(", ", there)));
    }

    private static String required(String name, String value) {
        return optional(name, value)
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, name, Rule.LINE, String.valueOf(LONGEST)));
    }

    private static Optional<String> optional(String name, String value) {
        var given = Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
        if (given.filter(it -> it.length() > LONGEST || it.chars().anyMatch(Character::isISOControl))
                .isPresent()) throw new Refused(ProblemCode.INVALID_REQUEST, name, Rule.LINE, String.valueOf(LONGEST));
        return given;
    }

    private static int most(String most) {
        if (most == null) return USUAL;
        if (most.matches("[0-9]{1,3}")) {
            var number = Integer.parseInt(most);
            if (number >= 1 && number <= MOST) return number;
        }
        throw new Refused(ProblemCode.INVALID_REQUEST, "most", Rule.NUMBER_UP_TO, String.valueOf(MOST));
    }
}
