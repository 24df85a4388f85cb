package org.qantara.hub.administrators;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets an issuer's keys by way of its own description (OpenID Connect Discovery 1.0, section 4): from the issuer's host and
 * no other, without redirects, not more than 256 KiB in not more than five seconds a step.
 */
final class IssuerKeys implements ResourceRetriever {
    private static final int MOST = 256 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI issuer;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    IssuerKeys(URI issuer) {
        this.issuer = issuer;
    }

    /** The address of the issuer's description. */
    static URI description(URI issuer) {
        return URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
    }

    @Override
    public Resource retrieveResource(URL description) throws IOException {
        return new Resource(get(keys(get(URI.create(description.toString())))), "application/json");
    }

    private URI keys(String description) throws IOException {
        try {
            var told = JSONObjectUtils.parse(description);
            if (!issuer.toString().equals(JSONObjectUtils.getString(told, "issuer")))
                throw new IOException("the description is another issuer's");
            var keys = JSONObjectUtils.getURI(told, "jwks_uri");
            if (keys == null
                    || !Issuer.isSafe(keys)
                    || !issuer.getScheme().equals(keys.getScheme())
                    || !issuer.getRawAuthority().equals(keys.getRawAuthority()))
                throw new IOException("its keys are not at the issuer");
            return keys;
        } catch (ParseException e) {
            throw new IOException("the description cannot be read", e);
        }
    }

    private String get(URI uri) throws IOException {
        try {
            var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new IOException("it answers " + answer.statusCode());
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
