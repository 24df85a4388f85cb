package org.qantara.it.hub;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.qantara.sandbox.hub.Partner;

/** The hub's administration, over HTTP. */
public final class Administration {

    private final URI hub;
    private final Optional<String> authorization;

    Administration(URI hub, String password) {
        this(hub, Optional.of(new Partner("admin", password).basic()));
    }

    private Administration(URI hub, Optional<String> authorization) {
        this.hub = hub;
        this.authorization = authorization;
    }

    /** The same by somebody else. */
    public Administration as(Partner somebody) {
        return new Administration(hub, Optional.of(somebody.basic()));
    }

    public Administration asNobody() {
        return new Administration(hub, Optional.empty());
    }

    public Administration withToken(String token) {
        return new Administration(hub, Optional.of("Bearer " + token));
    }

    /** Gives {@code admin} every role, for journeys in which it does everything. */
    void takeEveryRole() {
        var answer = set("/administrators/admin", """
            {"roles": ["administrator", "operator", "data-protection-officer", "programme-officer", "engineer"]}""");
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    }

    public HttpResponse<String> set(String path, String json) {
        return Wire.send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> remove(String path) {
        return Wire.send(request(path).DELETE());
    }

    /** The configuration in force. */
    public HttpResponse<String> configuration() {
        return Wire.send(request("/configuration").GET());
    }

    /** What would be otherwise. */
    public HttpResponse<String> compare(String configuration) {
        return Wire.send(request("/configuration?dryRun=true").PUT(BodyPublishers.ofString(configuration)));
    }

    /** @param etag of the version it was made from, if it is to be sent */
    public HttpResponse<String> configure(String configuration, Optional<String> etag, String language) {
        var request = request("/configuration?note=journey").setHeader("Accept-Language", language);
        etag.ifPresent(it -> request.header("If-Match", it));
        return Wire.send(request.PUT(BodyPublishers.ofString(configuration)));
    }

    /** The configuration is again as it was answered then. */
    public void putBack(HttpResponse<String> then) {
        configure(then.body(), configuration().headers().firstValue("ETag"), "en");
    }

    public HttpResponse<String> versions() {
        return Wire.send(request("/configuration/versions").GET());
    }

    public HttpResponse<String> version(String number) {
        return Wire.send(request("/configuration/versions/" + number).GET());
    }

    /** Has a partner stand otherwise with the hub. */
    public HttpResponse<String> status(String partner, String status) {
        return Wire.send(request("/partners/" + partner + "/status")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"status\": \"" + status + "\", \"note\": \"journey\"}")));
    }

    /** Has somebody erased, or a hold placed or lifted: {@code erasures}, {@code holds}, {@code holds/lift}. */
    public HttpResponse<String> order(String what, String json) {
        return Wire.send(
                request("/" + what).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Brings in a table of codes: {@code PUT}, or {@code POST} to add it. */
    public HttpResponse<String> table(String method, String where, String table) {
        return Wire.send(request("/terminology/" + where)
                .header("Content-Type", "text/csv")
                .method(method, BodyPublishers.ofString(table)));
    }

    public HttpResponse<String> read(String path, String mediaType, String language) {
        return Wire.send(request(path)
                .header("Accept", mediaType)
                .setHeader("Accept-Language", language)
                .GET());
    }

    /** What the hub holds about somebody, as JSON or as a page. */
    public HttpResponse<String> file(String whom, String mediaType, String language) {
        return Wire.send(request("/subject-files")
                .header("Content-Type", "application/json")
                .setHeader("Accept", mediaType)
                .setHeader("Accept-Language", language)
                .POST(BodyPublishers.ofString(whom)));
    }

    public HttpResponse<String> read(String path) {
        return Wire.send(request(path).GET());
    }

    /** The same request as somebody else. */
    public HttpResponse<String> configurationAs(Partner somebody) {
        return Wire.send(request("/configuration")
                .setHeader("Authorization", somebody.basic())
                .GET());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(hub + "/api/v1/admin" + path)).header("Accept-Language", "en");
        authorization.ifPresent(it -> request.header("Authorization", it));
        return request;
    }
}
