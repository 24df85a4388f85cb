package org.qantara.hub.setup;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.qantara.hub.channel.Endpoint;
import org.qantara.hub.channel.PublicEndpoint;

/**
 * How far pushes go: to the public internet, or anywhere if {@code qantara.private-endpoints} is {@code true}.
 *
 * @param anywhere whether private networks too
 */
record Reach(boolean anywhere) {
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    Endpoint endpoint(URI url) {
        return anywhere ? Endpoint.anywhere(url) : new PublicEndpoint(url);
    }

    /** A client for this endpoint: it connects to an address and asks for the certificate of the name. */
    HttpClient client(URI url) {
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .version(HttpClient.Version.HTTP_1_1) // no upgrade offered with a document
                .executor(Runnable::run) // answers are bytes: no thread of its own for each
                .followRedirects(HttpClient.Redirect.NEVER);
        return isNamed(url) && !anywhere
                ? client.sslParameters(named(url.getHost())).build()
                : client.build();
    }

    private static boolean isNamed(URI url) {
        try {
            var _ = InetAddress.ofLiteral(url.getHost().replaceAll("^\\[|]$", ""));
            return false;
        } catch (IllegalArgumentException aName) {
            return url.getScheme().equals("https");
        }
    }

    private static SSLParameters named(String host) {
        var parameters = new SSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return parameters;
    }
}
