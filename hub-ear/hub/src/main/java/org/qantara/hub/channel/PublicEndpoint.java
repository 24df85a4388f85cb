package org.qantara.hub.channel;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Predicate;

/**
 * An endpoint on the public internet, so that an address in the registry is no way into the hub's own network. Its name is
 * looked up once for each request, every address it has must be public, and the request goes to the address that was
 * checked: a name that means something else a moment later changes nothing. The partner sees its name in the
 * {@code Host} header; for HTTPS the client's server name must be that name too, see {@code ChannelWiring}.
 */
public final class PublicEndpoint implements Endpoint {
    private static final System.Logger LOG = System.getLogger(PublicEndpoint.class.getName());

    private final URI url;
    private final Names names;
    private final Predicate<InetAddress> isPublic;

    /** Finds the addresses of a name. */
    interface Names {
        List<InetAddress> addresses(String name) throws UnknownHostException;
    }

    public PublicEndpoint(URI url) {
        this(url, name -> List.of(InetAddress.getAllByName(name)), PublicAddresses::isPublic);
    }

    PublicEndpoint(URI url, Names names, Predicate<InetAddress> isPublic) {
        this.url = url;
        this.names = names;
        this.isPublic = isPublic;
    }

    @Override
    public HttpRequest.Builder request() throws NotReachable {
        var address = address();
        var host = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        return HttpRequest.newBuilder(at(address)).header("Host", host);
    }

    private InetAddress address() throws NotReachable {
        try {
            var all = names.addresses(url.getHost());
            if (!all.isEmpty() && all.stream().allMatch(isPublic)) return all.getFirst();
        } catch (UnknownHostException unknown) {
            throw new NotReachable("no such name");
        }
        LOG.log(Level.WARNING, "{0} leads into a private network; nothing is sent there", url.getHost());
        throw new NotReachable("not public");
    }

    private URI at(InetAddress address) {
        var literal = address.getHostAddress();
        var host = literal.indexOf(':') < 0 ? literal : "[" + literal + "]";
        try {
            return new URI(url.getScheme(), null, host, url.getPort(), null, null, null).resolve(rawPath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String rawPath() {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
