package org.qantara.it.hub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An OpenID provider on the loopback with one key: its description, its keys, and access tokens it signs. */
public final class OpenIdProvider implements AutoCloseable {

    /** What the hub is called there. */
    static final String CLIENT = "qantara-hub";

    private final String issuer;
    private final KeyPair key;
    private final HttpServer server;

    OpenIdProvider(int port) throws IOException, GeneralSecurityException {
        issuer = issuer(port);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        page(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        page("/keys", keys());
        server.start();
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** A token for the hub that is good for a minute. */
    public String token(String subject, String role) throws GeneralSecurityException {
        return token(subject, role, CLIENT, Instant.now().plusSeconds(60));
    }

    public String token(String subject, String role, String audience, Instant expires) throws GeneralSecurityException {
        var head = "{\"alg\":\"ES256\",\"kid\":\"one\",\"typ\":\"at+jwt\"}";
        var claims = "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"exp\":%d,\"realm_access\":{\"roles\":[\"%s\"]}}"
                .formatted(issuer, audience, subject, expires.getEpochSecond(), role);
        var text =
                base64(head.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private String keys() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"one\",\"use\":\"sig\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return base64(Arrays.copyOf(padded, padded.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void page(String path, String text) {
        server.createContext(path, exchange -> {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
