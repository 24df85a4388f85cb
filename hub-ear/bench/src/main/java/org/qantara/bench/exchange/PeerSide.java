package org.qantara.bench.exchange;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qantara.bench.load.Target;
import org.qantara.bench.machine.Machine;

/** The peer, started empty in a process of its own. */
final class PeerSide implements Side {

    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_STOP = 40;

    private final Process process;
    private final int port;
    private final Machine machine;

    private PeerSide(Process process, int port, Path postgres) throws IOException {
        this.process = process;
        this.port = port;
        this.machine = Pids.machine(process.pid(), postgres);
    }

    /** @param folder of the peer's module, built */
    static PeerSide start(Place place, Path folder, Path data) throws IOException, InterruptedException {
        Folders.delete(data);
        Files.createDirectories(data);
        var classes = folder.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(folder.resolve("target/classpath")).strip();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xms1g",
                        "-Xmx1g",
                        "-Dpeer.data=" + data,
                        "-Dpeer.receiver=" + place.receiver(),
                        "-Dcamel.server.port=" + place.peerPort(),
                        "-classpath",
                        classes,
                        "org.qantara.bench.peer.Peer")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("peer.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(process::destroy));
        awaitPort(process, place.peerPort());
        return new PeerSide(process, place.peerPort(), data.resolve("postgres"));
    }

    private static void awaitPort(Process process, int port) throws IOException, InterruptedException {
        for (var second = 0; second < SECONDS_TO_START && process.isAlive(); second++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException notYet) {
                Thread.sleep(1_000);
            }
        }
        process.destroy();
        throw new IOException("the peer did not start; its log is peer.log in its data");
    }

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public Target target() {
        var url = URI.create("http://127.0.0.1:" + port + "/exchange");
        return new Target(url, "urn:qantara:bench:submit", Optional.empty(), PeerSide::envelope);
    }

    private static String envelope(String messageId, String document) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><s:Header><wsa:MessageID>urn:uuid:" + messageId
                + "</wsa:MessageID><wsa:Action>urn:qantara:bench:submit</wsa:Action></s:Header><s:Body>" + document
                + "</s:Body></s:Envelope>";
    }

    @Override
    public Machine machine() {
        return machine;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly();
        }
    }
}
