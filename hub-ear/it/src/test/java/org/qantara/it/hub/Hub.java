package org.qantara.it.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.qantara.sandbox.Registration;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.hub.SoapDoor;
import org.qantara.server.Progress;
import org.qantara.server.Server;
import org.qantara.server.Settings;

/**
 * The hub under test with its partners: on ports and in a folder of its own, stopped and emptied with the last test.
 */
public final class Hub implements AutoCloseable {

    private static final Path HOME = Path.of("target", "hub").toAbsolutePath();

    private static final int OPENID = 99;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, House> houses = new HashMap<>();
    private final int base = FreePorts.base();
    private final Registration registration;
    private volatile Server server;

    Hub() throws Exception {
        Folders.delete(HOME);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> server.stop()));
        registration = Registration.of(registry(), HOME.resolve("registry.json"), HOME.resolve("partners.properties"));
        server = new Server(settings("none", "/"), Progress.on(System.out));
        server.run();
        open.push(new ShippedEar(
                settings("", "").shipped().ear().orElseThrow(),
                server.settings().ports().admin(),
                secret("admin")));
        Eventually.become("the hub answers", () -> new Wire(this).isReady());
        administration().takeEveryRole();
        Houses.open(this);
    }

    private String registry() throws IOException {
        try (var in = Hub.class.getResourceAsStream("registry.json")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var port = base + 90; port < base + FreePorts.COUNT; port++) {
                text = text.replace("@" + (port - base) + "@", Integer.toString(port));
            }
            return text;
        }
    }

    /** @param ear {@code none} to leave it to Arquillian, blank for the one the build made */
    private Settings settings(String ear, String ready) {
        var given = new Properties();
        given.setProperty("qantara.home", HOME.toString());
        given.setProperty("qantara.portbase", Integer.toString(base));
        given.setProperty("qantara.private-endpoints", "true");
        given.setProperty("qantara.ear", ear);
        given.setProperty("qantara.ready", ready);
        given.setProperty("qantara.jvm-options", Form.JVM);
        given.setProperty("qantara.oidc-issuer", OpenIdProvider.issuer(port(OPENID)));
        given.setProperty("qantara.oidc-client-id", OpenIdProvider.CLIENT);
        given.setProperty("qantara.oidc-role-claim", "realm_access.roles");
        given.setProperty("qantara.oidc-roles", "hub-dpo=data-protection-officer, hub-operators=operator");
        return Settings.parse(given, Map.of());
    }

    /** Stops the server in good order and starts it again on the same data. */
    public void restart() {
        server.stop();
        startAgain();
    }

    /** Ends the server, its broker and its database as a power cut would, and starts them again. */
    public void crash() {
        server.kill();
        startAgain();
    }

    private void startAgain() {
        server = new Server(settings("none", ""), Progress.on(System.out));
        server.run();
    }

    public URI uri() {
        return server.url();
    }

    public Path log() {
        return server.log();
    }

    public Partner partner(String id) {
        return registration.partner(id);
    }

    /** Where the registry says a partner is pushed to. */
    public URI address(String partner) {
        return registration.address(partner);
    }

    /** Who runs the hub, with the password the launcher has made and every role. */
    public Administration administration() throws IOException {
        return new Administration(uri(), Files.readString(adminPassword()).strip());
    }

    public Path adminPassword() {
        return HOME.resolve("admin-password");
    }

    /** The one whose tokens the hub takes; to be closed. */
    public OpenIdProvider openIdProvider() throws IOException, GeneralSecurityException {
        return new OpenIdProvider(port(OPENID));
    }

    /** A partner that comes to the registry while the hub runs is given a secret, as an operator would. */
    public Partner welcome(String id) throws IOException {
        var partner = new Partner(id, "secret-of-" + id);
        Files.writeString(
                HOME.resolve("partners.properties"),
                partner.id() + "=" + partner.secret() + "\n",
                StandardOpenOption.APPEND);
        return partner;
    }

    /** A port of the hub's row that nobody else uses: the 94th to the 99th. */
    public int port(int offset) {
        return base + offset;
    }

    /** What it is to keep to itself. */
    Confidential confidential() {
        return new Confidential(HOME);
    }

    public int amqpsPort() {
        return server.settings().ports().amqps();
    }

    public int amqpPort() {
        return server.settings().ports().amqp();
    }

    /** What its authority issues. */
    public Papers papers() throws IOException {
        return new Papers(HOME.resolve("tls"));
    }

    /** Where the hub answers with TLS. */
    public URI secureUri() {
        return URI.create("https://localhost:" + server.settings().ports().https());
    }

    public SoapDoor soap(String partner) throws IOException {
        return new SoapDoor(uri(), partner(partner), "en");
    }

    public RestDoor rest(String partner) {
        return keep(new RestDoor(uri(), partner(partner), "en"));
    }

    /** The messaging door of a partner that gets nothing but answers. */
    public AmqpDoor amqp(String partner) {
        return new AmqpDoor(amqpPort(), partner(partner), _ -> new Answer.Refused("UNEXPECTED"));
    }

    public Wire wire() {
        return new Wire(this);
    }

    public RawHttp raw() {
        return new RawHttp(uri());
    }

    /** The tables the hub writes. */
    public Tables tables() throws IOException {
        return new Tables(
                server.settings().ports().postgres(), secret("database"), new Safe(HOME.resolve("keystore.p12")));
    }

    /** A partner at work that takes all it gets. */
    public House house(String partner) {
        return houses.get(partner);
    }

    House open(String partner) {
        return houses.computeIfAbsent(partner, House::new);
    }

    <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    /** Of the secrets the launcher made for its own parts. */
    private static String secret(String name) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(HOME.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.out.println("left open: " + e);
            }
        }
        server.stop();
    }
}
