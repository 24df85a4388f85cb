package org.qantara.hub.setup;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.qantara.hub.channel.Endpoint;
import org.qantara.hub.channel.PublicEndpoint;

/** How far pushes go: to the public internet, or anywhere. */
final class Reach {
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final boolean anywhere;
    private final HttpClient shared = builder().build();
    private final Map<String, HttpClient> named = new ConcurrentHashMap<>();

    /** @param anywhere whether private networks too */
    Reach(boolean anywhere) {
        this.anywhere = anywhere;
    }

    Endpoint endpoint(URI url) {
        return anywhere ? Endpoint.anywhere(url) : new PublicEndpoint(url);
    }

    /**
     * A client for this endpoint. One that connects to an address and asks for the certificate of a name is good for that
     * name alone.
     */
    HttpClient client(URI url) {
        return anywhere || !url.getScheme().equals("https") || isAddress(url.getHost())
                ? shared
                : named.computeIfAbsent(url.getHost(), Reach::named);
    }

    private static boolean isAddress(String host) {
        try {
            var _ = InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
            return true;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static HttpClient named(String host) {
        var parameters = new SSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return builder().sslParameters(parameters).build();
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .version(HttpClient.Version.HTTP_1_1) // no upgrade offered with a document
                .executor(Runnable::run) // answers are bytes: no thread of its own for each
                .followRedirects(HttpClient.Redirect.NEVER);
    }
}
