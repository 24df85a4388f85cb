package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.terminology.Importing;
import org.qantara.hub.terminology.Importing.Way;
import org.qantara.hub.terminology.Terms;
import org.qantara.hub.terminology.Thesaurus.Version;
import org.qantara.hub.terminology.Unmapped;
import org.qantara.hub.terminology.VersionName;
import org.qantara.hub.terminology.table.TableReader;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Brings in tables of codes, and tells which codes were met that they do not have. */
@Dependent
@Path("v1/admin/terminology")
@Produces(MediaType.APPLICATION_JSON)
public class TerminologyAdminResource {
    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Importing importing;
    private final Terms terms;
    private final Unmapped unmapped;

    @Inject
    public TerminologyAdminResource(Importing importing, Terms terms, Unmapped unmapped) {
        this.importing = importing;
        this.terms = terms;
        this.unmapped = unmapped;
    }

    /** The newest edition of each version. */
    @GET
    @Needs(Right.READ_TERMINOLOGY)
    public byte[] editions(@Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return Json.bytes(Json.array(importing.editions(), EditionJson::of));
    }

    /** Codes that could not be translated, those met most often first. */
    @GET
    @Needs(Right.READ_TERMINOLOGY)
    @Path("unmapped")
    public byte[] unmapped(@QueryParam("most") String most, @Context SecurityContext caller) {
        Administrator.of(caller.getUserPrincipal());
        return Json.bytes(Json.array(unmapped.report(most(most)), EditionJson::met));
    }

    /** The table is all of the version. */
    @PUT
    @Needs(Right.IMPORT_TERMINOLOGY)
    @Path("{system}/{version}")
    @Consumes(MediaType.WILDCARD)
    public byte[] replace(
            @PathParam("system") String system,
            @PathParam("version") String version,
            @QueryParam("language") String language,
            @QueryParam("dryRun") String dryRun,
            InputStream body,
            @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        return bring(administrator, version(system, version), Way.REPLACE, language(language), dryRun, body);
    }

    /** The table adds to the version. */
    @POST
    @Needs(Right.IMPORT_TERMINOLOGY)
    @Path("{system}/{version}")
    @Consumes(MediaType.WILDCARD)
    public byte[] add(
            @PathParam("system") String system,
            @PathParam("version") String version,
            @QueryParam("language") String language,
            @QueryParam("dryRun") String dryRun,
            InputStream body,
            @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        return bring(administrator, version(system, version), Way.ADD, language(language), dryRun, body);
    }

    private byte[] bring(
            Administrator administrator,
            Version version,
            Way way,
            Optional<String> language,
            String dryRun,
            InputStream body) {
        var isDryRun = RequestParts.isDryRun(dryRun);
        var digested = new DigestInputStream(body, sha256());
        var table = TableReader.read(digested, version.system(), language);
        var outcome = isDryRun
                ? importing.compare(version, table, way)
                : importing.bring(version, table, way, digest(digested), administrator.doer());
        if (!isDryRun) terms.load();
        return Json.bytes(EditionJson.of(version, outcome, terms.current().unknownTargets(table)));
    }

    private static Version version(String system, String version) {
        if (!SYSTEM.matcher(system).matches())
            throw new Refused(ProblemCode.INVALID_REQUEST, "system", Rule.PARTNER_ID);
        if (!VERSION.matcher(version).matches())
            throw new Refused(ProblemCode.INVALID_REQUEST, "version", Rule.VISIBLE_ASCII, "40");
        return new Version(system, VersionName.of(version));
    }

    private static Optional<String> language(String language) {
        if (language == null) return Optional.empty();
        if (!LANGUAGE.matcher(language).matches())
            throw new Refused(ProblemCode.INVALID_REQUEST, "language", Rule.LANGUAGE);
        return Optional.of(language);
    }

    private static int most(String most) {
        if (most == null) return USUAL;
        if (most.matches("[0-9]{1,4}")) {
            var number = Integer.parseInt(most);
            if (number >= 1 && number <= MOST) return number;
        }
        throw new Refused(ProblemCode.INVALID_REQUEST, "most", Rule.NUMBER_UP_TO, String.valueOf(MOST));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Digest digest(DigestInputStream read) {
        return Digest.of32(read.getMessageDigest().digest());
    }
}
