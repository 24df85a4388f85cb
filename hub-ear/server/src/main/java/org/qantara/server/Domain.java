package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Our Payara domain: made anew whenever the hub, the adapter or their configuration has changed, else used as it is.
 *
 * <p>It keeps no records; logs and the transaction log lie outside.
 */
final class Domain {

    private static final String NAME = "qantara";
    private static final Duration BOOT = Duration.ofSeconds(150);
    private static final Duration DEPLOY = Duration.ofMinutes(8);
    private static final Duration STOP = Duration.ofSeconds(40);

    /**
     * What would be warnings at each start: that transactions by SOAP are not there, and that the connection factory of
     * Artemis, a final class, has no setters for the user and the password that the pool takes from its properties. And
     * that a client has hung up an HTTP/2 connection, with its stack.
     */
    private static final String LEVELS = """

            jakarta.enterprise.webservices.metroglue.level=SEVERE
            javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors.util.level=SEVERE
            org.glassfish.grizzly.http2.Http2Session.level=SEVERE
            """;

    private final Settings settings;
    private final Path glassfish;
    private final Path folder;
    private final Asadmin asadmin;
    private final Secrets secrets;

    Domain(Settings settings, Path glassfish, Secrets secrets) throws IOException {
        var home = settings.home();
        this.settings = settings;
        this.glassfish = glassfish;
        this.secrets = secrets;
        this.folder = folder(home);
        this.asadmin = new Asadmin(
                glassfish,
                PrivateFiles.write(home.resolve("asadmin-password"), "AS_ADMIN_PASSWORD=" + secrets.admin() + "\n"),
                logs());
    }

    private static Path folder(Path home) {
        return home.resolve("domain").resolve(NAME);
    }

    private Path logs() {
        return settings.home().resolve("logs");
    }

    boolean isProvisioned(String fingerprint) throws IOException {
        var mark = mark();
        return Files.exists(mark) && Files.readString(mark).equals(fingerprint);
    }

    /** A new domain, without the hub in it. */
    void create() throws IOException {
        PayaraFiles.delete(folder);
        PrivateFiles.folder(folder.getParent());
        PayaraFiles.copy(glassfish.resolve("domains/domain1"), folder);
        Files.copy(settings.shipped().driver(), folder.resolve("lib/postgresql.jar"));
        Files.createDirectories(settings.home().resolve("transactions"));
        keepLogs();
        changeAdminPassword();
    }

    private void keepLogs() throws IOException {
        var file = folder.resolve("config/logging.properties");
        var text = Files.readString(file)
                .replace("${com.sun.aas.instanceRoot}/logs", logs().toString())
                .replace("rotationLimitInBytes=2000000", "rotationLimitInBytes=50000000")
                .replace("maxHistoryFiles=0", "maxHistoryFiles=10");
        Files.writeString(file, text + LEVELS);
    }

    private void changeAdminPassword() throws IOException {
        var passwords = PrivateFiles.write(
                settings.home().resolve("asadmin-new-password"),
                "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=" + secrets.admin() + "\n");
        new Asadmin(glassfish, passwords, logs())
                .run("password", BOOT, "change-admin-password", "--domaindir", parent(), "--domain_name", NAME);
        Files.delete(passwords);
    }

    /** Starts the server; it may need some time more until the hub answers. */
    void start(Map<String, String> properties, Tls tls) throws IOException {
        var more = properties.getOrDefault(DomainXml.MORE_OPTIONS, "");
        PayaraTrust.dropExpired(folder.resolve("config/cacerts.p12"));
        DomainXml.open(folder.resolve("config/domain.xml"))
                .listen(settings.ports(), settings.address())
                .tls(tls, tls.password())
                .withoutOpenMq(settings.ports())
                .leavePathsToTheHub()
                .quiet(NAME)
                .transactionsIn(settings.home().resolve("transactions"))
                .option("-Xmx", settings.heap())
                .option("-XX:MetaspaceSize=", "192m") // what it needs: on the way there each step would collect all
                .option("-Dproduct.name=", "") // error pages name neither the server nor an exception
                .option("-Djdk.httpclient.allowRestrictedHeaders=", "host") // a push goes to an address by its name
                .option("-Dorg.glassfish.startupThreadPolicy=", "USE_NO_THREADS") // several can wait for each other
                .option("-Duser.timezone=", "UTC")
                .option("-Dfile.encoding=", "UTF-8")
                .option("-Dstdout.encoding=", "UTF-8")
                .option("-Dstderr.encoding=", "UTF-8")
                .moreOptions(more)
                .collector("ParallelGC", more) // for large documents in a small heap G1 marks without end
                .properties(properties)
                .save();
        asadmin.run("start", BOOT, "start-domain", "--domaindir", parent(), "--timeout", "120", NAME);
    }

    void provision(Provisioning provisioning) throws IOException {
        var commands = provisioning.write(folder);
        var port = String.valueOf(settings.ports().admin());
        asadmin.run(
                "deploy", DEPLOY, "--host", "127.0.0.1", "--port", port, "multimode", "--file", commands.toString());
        Files.writeString(mark(), provisioning.fingerprint(), StandardOpenOption.CREATE_NEW);
    }

    void stop() {
        asadmin.cancel();
        running().ifPresent(process -> Processes.end(process, STOP));
    }

    void kill() {
        running().ifPresent(Processes::kill);
    }

    Optional<ProcessHandle> running() {
        return leftIn(settings.home());
    }

    /**
     * The server of this home, whoever started it. Not known by its pid file: that is there only from the end of a start
     * to the beginning of a stop, and either may take long or not end.
     */
    static Optional<ProcessHandle> leftIn(Path home) {
        return Processes.ofOption("-Dcom.sun.aas.instanceRoot=" + folder(home));
    }

    Path log() {
        return logs().resolve("server.log");
    }

    private String parent() {
        return folder.getParent().toString();
    }

    private Path mark() {
        return folder.resolve("provisioned");
    }
}
