package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicEndpointTest {
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fec0::1",
                "100::1"
            })
    void whatIsOfSomebodysOwnNetworkIsNotPublic(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "100.128.0.1",
                "11.0.0.1",
                "2606:2800:220:1::1",
                "2a01:4f8::1"
            })
    void theRestIs(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/x",
                "http://localhost/x",
                "http://[::1]/x",
                "http://2130706433/x",
                "http://0x7f.1/x",
                "http://0x7f000001/x",
                "http://017700000001/x",
                "http://127.1/x",
                "http://0/x",
                "http://localhost./x",
                "http://LOCALHOST:8080/x",
                "http://[::ffff:127.0.0.1]/x",
                "http://[::ffff:7f00:1]/x",
                "http://[::ffff:10.0.0.1]/x",
                "http://[0:0:0:0:0:0:0:1]/x",
                "http://[::127.0.0.1]/x",
                "http://[64:ff9b::7f00:1]/x",
                "http://[fe80::1%25lo]/x",
                "http://169.254.169.254/latest",
                "https://no-such-name.invalid/x"
            })
    void howeverItIsWrittenNothingIsSentIntoAPrivateNetworkOrNowhere(String url) {
        assertThatThrownBy(() -> new PublicEndpoint(URI.create(url)).request())
                .isInstanceOf(Endpoint.NotReachable.class);
    }

    @Test
    void anOctalNumberIsReadOnceAndForTheConnectionToo() throws Exception {
        var request =
                new PublicEndpoint(URI.create("http://0177.0.0.1/x")).request().build();

        assertThat(request.uri().getHost()).as("decimal, and public").isEqualTo("177.0.0.1");
    }

    @Test
    void aNameWithOneAddressInsideIsNoBetter() {
        var endpoint = endpoint("http://partner.example/in", List.of(PUBLIC, HERE));

        assertThatThrownBy(endpoint::request).isInstanceOf(Endpoint.NotReachable.class);
    }

    @Test
    void theRequestGoesToTheAddressThatWasChecked() throws Exception {
        var request = endpoint("https://partner.example:8443/in?a=%2F", List.of(PUBLIC))
                .request()
                .build();

        assertThat(request.uri()).isEqualTo(URI.create("https://93.184.216.34:8443/in?a=%2F"));
        assertThat(request.headers().firstValue("Host")).contains("partner.example:8443");
    }

    @Test
    void aNameThatMeansSomethingElseAMomentLaterIsAskedOnce() throws Exception {
        var answers = new ArrayList<>(List.of(PUBLIC, HERE));
        PublicEndpoint.Names rebinding = _ -> List.of(answers.removeFirst());
        var endpoint =
                new PublicEndpoint(URI.create("http://partner.example/in"), rebinding, PublicAddresses::isPublic);

        assertThat(endpoint.request().build().uri().getHost()).isEqualTo("93.184.216.34");
        assertThatThrownBy(endpoint::request).isInstanceOf(Endpoint.NotReachable.class);
    }

    @Test
    void thePartnerSeesItsOwnName() throws Exception {
        var hosts = new ArrayList<String>();
        var partner = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        partner.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        partner.start();
        try (var client = HttpClient.newHttpClient()) {
            var url = "http://partner.example:" + partner.getAddress().getPort() + "/in";
            var endpoint = new PublicEndpoint(URI.create(url), _ -> List.of(HERE), _ -> true);

            client.send(endpoint.request().build(), BodyHandlers.discarding());

            assertThat(hosts)
                    .containsExactly("partner.example:" + partner.getAddress().getPort());
        } finally {
            partner.stop(0);
        }
    }

    private static PublicEndpoint endpoint(String url, List<InetAddress> addresses) {
        return new PublicEndpoint(URI.create(url), _ -> addresses, PublicAddresses::isPublic);
    }
}
