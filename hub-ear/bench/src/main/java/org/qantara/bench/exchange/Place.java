package org.qantara.bench.exchange;

import java.net.URI;
import java.nio.file.Path;
import org.qantara.bench.Options;

/**
 * Where and with what a side is set up.
 *
 * @param home folder of a hub, {@code bench.home}
 * @param portbase from which all ports are counted, {@code bench.portbase}
 * @param format of what the receiver gets from the hub, {@code bench.format}
 * @param others partners of the hub that only stand in its registry
 * @param keep whether a hub goes on afterwards, {@code bench.keep}
 */
public record Place(Path home, int portbase, String format, int others, boolean keep) {

    private static final int RECEIVER = 90;
    private static final int PEER = 91;

    public static Place of(Options options) {
        return new Place(
                options.path("home", "target/bench/hub"),
                options.number("portbase", 21_000),
                options.text("format", "qantara-json"),
                0,
                options.flag("keep"));
    }

    public Place withOthers(int count) {
        return new Place(home, portbase, format, count, keep);
    }

    /** The same with another home; a hub there does not go on afterwards. */
    Place in(Path other) {
        return new Place(other, portbase, format, others, false);
    }

    public int receiverPort() {
        return portbase + RECEIVER;
    }

    /** Where records are pushed to. */
    URI receiver() {
        return URI.create("http://127.0.0.1:" + receiverPort() + "/candidates");
    }

    int peerPort() {
        return portbase + PEER;
    }
}
