package org.qantara.hub.administrators;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider on the loopback: its description, its keys, and tokens it has really signed. */
final class FakeIssuer implements AutoCloseable {
    static final String HUB = "qantara-hub";

    /** Path to what is there; may be changed. */
    final Map<String, String> pages = new ConcurrentHashMap<>();

    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private ECKey key = key("first");

    FakeIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var page = pages.get(exchange.getRequestURI().getPath());
            var body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
            if (page != null && page.startsWith("http"))
                exchange.getResponseHeaders().add("Location", page);
            exchange.sendResponseHeaders(page == null ? 404 : page.startsWith("http") ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        describe(url().toString(), url() + "/keys");
        publish();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/qantara");
    }

    void describe(String issuer, String keys) {
        pages.put(
                "/realms/qantara/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keys));
    }

    void publish() {
        pages.put("/realms/qantara/keys", new JWKSet(key).toString(true));
    }

    /** From now on it signs with another key, under the name of another. */
    void changeKey(String id) {
        key = key(id);
    }

    /** A token as it should be. */
    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(url().toString())
                .audience(HUB)
                .subject("4f1c9a0e")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("realm_access", Map.of("roles", List.of("hub-operators", "offline_access")));
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, new JOSEObjectType("at+jwt"));
    }

    String sign(JWTClaimsSet claims, JOSEObjectType type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return key.toPublicJWK().toJSONString();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
