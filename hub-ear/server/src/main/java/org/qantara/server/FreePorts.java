package org.qantara.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything is started whether the ports are free. */
final class FreePorts {

    private FreePorts() {}

    static void check(Settings settings) {
        for (var use : needed(settings)) {
            if (!isFree(use.port())) {
                throw new UnusableSetting(Unusable.PORT_TAKEN, use.port(), use.purpose());
            }
        }
    }

    private static List<Ports.Use> needed(Settings settings) {
        var needed = new ArrayList<>(settings.ports().ofTheServer());
        switch (settings.queueing()) {
            case Queueing.Embedded() -> needed.addAll(settings.ports().ofTheBroker());
            case Queueing.External external -> {}
        }
        switch (settings.database()) {
            case Database.Embedded() -> needed.addAll(settings.ports().ofTheDatabase());
            case Database.External external -> {}
        }
        return needed;
    }

    /** A port in use on any interface, or on loopback alone, is not free. */
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection that is only fading away does not count
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
