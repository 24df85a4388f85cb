package org.qantara.it.hub;

import java.io.IOException;
import java.time.Duration;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.partner.Collecting;
import org.qantara.sandbox.partner.RestServing;
import org.qantara.sandbox.partner.SoapServing;

/** The five partners that are always at work, one for each way of receiving. */
final class Houses {

    private static final Duration ROUND = Duration.ofMillis(300);

    private Houses() {}

    static void open(Hub hub) throws IOException {
        hub.keep(new RestServing(hub.address("zav"), hub.partner("zav"), hub.open("zav")));
        hub.keep(new SoapServing(hub.address("vdab"), hub.partner("vdab"), hub.open("vdab")));
        hub.keep(Collecting.by(hub.soap("anapec"), ROUND, hub.open("anapec")));
        hub.keep(Collecting.by(hub.rest("ofppt"), ROUND, hub.open("ofppt")));
        hub.keep(new AmqpDoor(hub.amqpPort(), hub.partner("enabel"), hub.open("enabel")));
    }
}
