package org.qantara.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Door;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.hub.SoapDoor;
import org.qantara.sandbox.partner.Collecting;
import org.qantara.sandbox.partner.RestServing;
import org.qantara.sandbox.partner.SoapServing;

/** The houses that are simulated, at work. Those that are pushed to open first; the others join once the hub is up. */
final class Sandbox implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(400);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<House, Door> doors = new EnumMap<>(House.class);
    private final Set<House> houses;
    private final Registration registration;
    private final String language;

    /**
     * @param houses those to simulate, as far as the registry leads to them
     * @param language in which the houses want to hear of problems
     */
    Sandbox(Set<House> houses, Registration registration, String language) {
        this.registration = registration;
        this.language = language;
        this.houses = EnumSet.noneOf(House.class);
        houses.stream().filter(house -> house.isHere(registration)).forEach(this.houses::add);
    }

    /** @throws IOException if a port is taken */
    void serve() throws IOException {
        if (houses.contains(House.ZAV)) {
            var zav = registration.partner(House.ZAV.id());
            open.push(new RestServing(registration.address(zav.id()), zav, House.ZAV.judge()));
        }
        if (houses.contains(House.VDAB)) {
            var vdab = registration.partner(House.VDAB.id());
            open.push(new SoapServing(registration.address(vdab.id()), vdab, House.VDAB.judge()));
        }
    }

    /** @param amqp port of the hub's broker */
    void join(URI hub, int amqp) throws IOException {
        if (houses.contains(House.ANAPEC)) {
            var door = new SoapDoor(hub, registration.partner(House.ANAPEC.id()), language);
            doors.put(House.ANAPEC, door);
            open.push(Collecting.by(door, ROUND, House.ANAPEC.judge()));
        }
        if (houses.contains(House.OFPPT)) {
            var door = rest(hub, House.OFPPT);
            doors.put(House.OFPPT, door);
            open.push(Collecting.by(door, ROUND, House.OFPPT.judge()));
        }
        if (houses.contains(House.ENABEL)) {
            var door = new AmqpDoor(amqp, registration.partner(House.ENABEL.id()), House.ENABEL.judge());
            doors.put(House.ENABEL, door);
            open.push(door);
        }
    }

    /** A house's own way into the hub, if it is at work and sends. */
    Optional<Door> door(House house) {
        return Optional.ofNullable(doors.get(house));
    }

    boolean isAtWork(House house) {
        return houses.contains(house);
    }

    /** How a house asks what became of its messages. */
    RestDoor rest(URI hub, House house) {
        var door = new RestDoor(hub, registration.partner(house.id()), language);
        open.push(door);
        return door;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // it is going away anyway
            }
        }
    }
}
